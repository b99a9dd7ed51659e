"""A few months of four units that break every rule about money, plans and projects: each is told, at its cell."""

from pathlib import Path

from tests.warehouse import load, query

KC01 = (
    "STT;Mã nội dung;Nội dung, tên đề án;Mã đề án;Kế hoạch năm;Thực hiện trong tháng;Lũy kế từ đầu năm",
    "Tháng {} năm 2024",
)
KC02 = (
    "STT;Tên cơ sở CNNT;Loại hình;Xã, phường, thị trấn;Mã nội dung;Mã đề án;Kinh phí hỗ trợ;Vốn đối ứng",
    "Tháng {} năm 2024",
)
KC03 = ("STT;Mã nội dung;Nội dung;Kế hoạch", "Năm 2024;;;Lần điều chỉnh: {}")

THANG_BINH, NUI_THANH, TAM_KY, DAI_LOC = (
    "HUYỆN THĂNG BÌNH",
    "HUYỆN NÚI THÀNH",
    "THÀNH PHỐ TAM KỲ",
    "HUYỆN ĐẠI LỘC",
)
FAIR = [
    "1;HTX Một;Hợp tác xã;Xã Đại Hiệp;4.2;D3;3;",
    "2;HTX Hai;Hợp tác xã;Xã Đại Hiệp;4.2;D3;4;",
]
# file: unit, form, month or revision, received on, rows (row 6 of the file is the first)
FILES: dict[str, tuple[str, tuple[str, str], int, str, list[str]]] = {
    "a1": (
        THANG_BINH,
        KC01,
        1,
        "2024-02-03",
        ["1;3.2;Hỗ trợ máy cưa;P1;300;60;60", "2;6;Bản tin công thương;P2;20;30;30"],
    ),
    "a2": (
        THANG_BINH,
        KC01,
        2,
        "2024-03-03",
        [
            "1;3.2;Hỗ trợ máy cưa;P1;300;60;50",
            "2;6;In tờ rơi quảng bá;P1;;5;5",
            "3;4;Phát triển sản phẩm;;;5;5",
            "4;9;Kiểm tra;;;;",
        ],
    ),
    "b-plan0": (
        NUI_THANH,
        KC03,
        0,
        "2024-01-02",
        ["1;3.2;Máy móc;100", "2;6;Thông tin;20", "3;5;Tư vấn;50"],
    ),
    "b-plan2": (NUI_THANH, KC03, 2, "2024-03-20", ["1;3.2;Máy móc;30", "2;6;Thông tin;20"]),
    "b1": (
        NUI_THANH,
        KC01,
        1,
        "2024-02-03",
        ["1;6;Bản tin công thương;P2;15;15;15", "2;3.2;Máy tiện;N1;120;50;50"],
    ),
    "b2": (
        NUI_THANH,
        KC01,
        2,
        "2024-03-03",
        [
            "1;6;Bản tin công thương;P2;15;10;25",
            "2;3.2;Máy tiện;N1;100;40;90",
            "3;9;Kiểm tra;N3;;5;5",
        ],
    ),
    "c1": (TAM_KY, KC01, 1, "2024-02-03", ["1;6;Bản tin;T1;;5;5"]),
    "c2": (TAM_KY, KC01, 2, "2024-03-03", ["1;6;Bản tin;T1;;6;11"]),
    "c3": (TAM_KY, KC01, 3, "2024-04-03", ["1;6;Bản tin;T1;;7;18"]),
    "c4": (TAM_KY, KC01, 4, "2024-05-03", ["1;6;Bản tin;T1;;150;168"]),
    "d-plan0": (
        DAI_LOC,
        KC03,
        0,
        "2024-01-02",
        ["1;3.1;Mô hình;20", "2;3.2;Máy móc;500", "3;4.2;Hội chợ;20", "4;6;Thông tin;20"],
    ),
    "d1": (DAI_LOC, KC01, 1, "2024-02-03", ["1;3.2;Dây chuyền;D1;;500;500"]),
    "d1-reached": (
        DAI_LOC,
        KC02,
        1,
        "2024-02-03",
        ["1;Công ty TNHH Một;Công ty TNHH;Xã Đại Hiệp;3.2;D1;500;100"],
    ),
    "d2": (DAI_LOC, KC01, 2, "2024-03-03", ["1;3.1;Mô hình;D2;;20;20"]),
    "d2-reached": (DAI_LOC, KC02, 2, "2024-03-03", FAIR[:1]),
    "d3": (DAI_LOC, KC01, 3, "2024-04-03", ["1;6;Bản tin;D4;20;0;"]),
    "d3-reached": (DAI_LOC, KC02, 3, "2024-04-03", FAIR),
    "d4": (DAI_LOC, KC01, 4, "2024-05-03", ["1;4.2;Hội chợ;D3;;7;7"]),
    "d4-reached": (DAI_LOC, KC02, 4, "2024-05-03", FAIR),
}
# rule, file, cell (none: about a row or the whole file), figure
EXPECTED = {
    ("KC-130", "a2", "B8", "4"),
    ("KC-350", "a1", "G7", "30"),
    ("KC-350", "b2", "G6", "25"),
    ("KC-351", "a2", None, None),
    ("KC-352", "a2", "D7", "P1"),
    ("KC-353", "a1", "D7", "P2"),
    ("KC-353", "b2", "D6", "P2"),
    ("KC-354", "a2", "G6", "50"),
    ("KC-355", "a2", "G6", "50"),
    ("KC-356", "b1", "E7", "120.000.000 đồng"),
    ("KC-357", "b2", "F6", "25.000.000 đồng"),
    ("KC-358", "b2", "F8", "5.000.000 đồng"),
    ("KC-359", "c4", "F6", "150.000.000 đồng"),
    ("KC-360", "d1-reached", "G6", "500"),
    ("KC-361", "d1-reached", "G6", "500"),
    ("KC-362", "d2", "F6", "20.000.000 đồng"),
    ("KC-363", "d2-reached", "E6", "4.2"),
    ("KC-363", "d3-reached", "E6", "4.2"),
    ("KC-364", "b-plan2", "D6", "30.000.000 đồng"),
    ("KC-364", "b-plan2", "D7", "20.000.000 đồng"),
    ("KC-364", "b-plan2", None, "0 đồng"),
    ("KC-365", "b-plan2", None, "2"),
    ("KC-366", "b-plan2", None, "50.000.000 đồng"),
    ("KC-367", "d4-reached", None, None),
    ("KC-368", "d3", None, None),
}


def _write(raw: Path) -> None:
    submissions = raw / "submissions"
    submissions.mkdir(parents=True)
    received = ["path,received_on"]
    for name, (unit, (header, period), number, received_on, rows) in FILES.items():
        title = [f"UBND {unit}", "BÁO CÁO KHUYẾN CÔNG", period.format(number)]
        lines = [*title, "Đơn vị tính: triệu đồng", header]
        text = "\n".join([*lines, *rows]) + "\n"
        (submissions / f"{name}.csv").write_text(text, encoding="utf-8-sig")
        received.append(f"submissions/{name}.csv,{received_on}")
    (raw / "received.csv").write_text("\n".join(received) + "\n", encoding="utf-8")


def test_every_rule_about_money_is_told_at_its_cell(tmp_path: Path) -> None:
    _write(tmp_path / "raw")
    warehouse = tmp_path / "warehouse"
    summary = load(warehouse, "--as-of", "2024-05-31", raw=tmp_path / "raw")
    assert summary["outcome"] == "published", summary
    found = query(
        warehouse / "as_of" / "2024-05-31" / "khuyencong.duckdb",
        """
        select rule_id, parse_filename(file, true), cell, value
        from quality.finding
        where rule_id between 'KC-130' and 'KC-139' or rule_id between 'KC-350' and 'KC-369'
        """,
    )
    assert len(found) == len(set(found))
    assert set(found) == EXPECTED
