"""Files full of personal data, each number and name in one place only, so that a leak says where it came from."""

import io
from itertools import count
from pathlib import Path

import openpyxl

# What the clerk wrote -> where. Every number is invented: no such subscriber, person or household.
Planted = dict[str, str]

KC02_HEADER = [
    "STT",
    "Tên cơ sở CNNT",
    "Mã số thuế",
    "Loại hình",
    "Xã, phường, thị trấn",
    "Ngành nghề",
    "Mã nội dung",
    "Mã đề án",
    "Hình thức thụ hưởng",
    "Kinh phí hỗ trợ",
    "Vốn đối ứng",
    "Lao động tăng thêm",
    "Số sản phẩm",
    "Người liên hệ",
    "Điện thoại",
    "Ghi chú",
]
KC01_HEADER = [
    "STT",
    "Mã nội dung",
    "Nội dung, tên đề án",
    "Mã đề án",
    "Kế hoạch năm",
    "Thực hiện trong tháng",
    "Lũy kế từ đầu năm",
    "Vốn đối ứng",
    "Ghi chú",
]
KC03_HEADER = ["STT", "Mã nội dung", "Nội dung", "Kế hoạch", "Ghi chú"]
GOOD_KC02 = {
    "STT": "1",
    "Tên cơ sở CNNT": "Cơ sở Gốm Hai Bến",
    "Loại hình": "Hộ kinh doanh",
    "Xã, phường, thị trấn": "Xã Bình Minh",
    "Mã nội dung": "3.2",
    "Mã đề án": "P1",
    "Kinh phí hỗ trợ": "30",
    "Vốn đối ứng": "40",
}
GOOD_KC01 = {
    "STT": "1",
    "Mã nội dung": "3.2",
    "Nội dung, tên đề án": "Hỗ trợ máy xay",
    "Mã đề án": "P1",
    "Thực hiện trong tháng": "30",
    "Lũy kế từ đầu năm": "30",
}
PHONE_WAYS = (
    "0{}{}{}",
    "0{} {} {}",
    "0{}.{}.{}",
    "(0{}) {}{}",
    "+84 {} {} {}",
    "0{}-{}-{}",
    "0{}_{}_{}",
)
IDENTITY_WAYS = ("049085{}773", "049 085 {} 773", "CCCD: 049085{}773", "049.085.{}.773")
# In no other file of the project: dbt keeps the rows of unit tests in its manifest.
HOUSEHOLD_CODE = "8999771006"


class Planter:
    """Hands out numbers and names that are nowhere else, and remembers where each was put."""

    def __init__(self) -> None:
        self.planted: Planted = {}
        self._numbers = count(101)

    def phone(self, where: str, way: int | None = None) -> str:
        """A phone number, in one of the ways to write one."""
        n = next(self._numbers)
        ways = PHONE_WAYS
        text = ways[(n if way is None else way) % len(ways)].format(905, n, 771)
        self.planted[text] = where
        return text

    def identity(self, where: str) -> str:
        """A personal number of twelve digits."""
        n = next(self._numbers)
        text = IDENTITY_WAYS[n % len(IDENTITY_WAYS)].format(n)
        self.planted[text] = where
        return text

    def name(self, where: str) -> str:
        """A person's name."""
        n = next(self._numbers)
        tens = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"]
        text = "Tôn Nữ " + " ".join(tens[int(d)] for d in str(n))
        self.planted[text] = where
        return text


def workbook(sheets: dict[str, list[list[str]]]) -> bytes:
    """A workbook of sheets of texts."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def table(title: list[str], header: list[str], rows: list[dict[str, str]]) -> list[list[str]]:
    """Title block, header and rows as a grid; a row says which cell it fills."""
    known = [[row.get(column, "") for column in header] for row in rows]
    return [*([line] for line in title), header, *known]


def write(raw: Path) -> Planted:
    """Fill a raw folder; gives what was planted, and where."""
    plant = Planter()
    july = raw / "submissions" / "2024" / "07"
    july.mkdir(parents=True)
    title = ["UBND HUYỆN THĂNG BÌNH", "BÁO CÁO THÁNG 7 NĂM 2024", "Đơn vị tính: triệu đồng"]

    def of(column: str, text: str, **more: str) -> dict[str, str]:
        return {**GOOD_KC02, column: text, **more}

    columns = [c for c in KC02_HEADER if c not in ("Người liên hệ", "Điện thoại", "Ghi chú")]
    kc02 = []
    for n, column in enumerate(columns, 1):
        # The name of another establishment on each line: two equal lines are refused.
        row = {**GOOD_KC02, "STT": str(n), "Tên cơ sở CNNT": f"Cơ sở Gốm Bến {n}"}
        row["Người liên hệ"] = plant.name("KC-02 contact")
        row["Điện thoại"] = plant.phone("KC-02 phone")
        row["Ghi chú"] = f"gọi {plant.phone('KC-02 note')}, {plant.name('KC-02 note')}"
        row[column] = f"{row.get(column, '')} {plant.phone(f'KC-02 {column}')}".strip()
        kc02.append(row)
        other = {**row, "Tên cơ sở CNNT": f"Cơ sở Mộc Bến {n}"}
        for private in ("Người liên hệ", "Điện thoại", "Ghi chú"):
            other.pop(private)
        other[column] = plant.identity(f"KC-02 {column} alone")
        kc02.append(other)
    plant.planted[HOUSEHOLD_CODE] = "KC-02 household tax code, and wherever it was typed besides"
    for column in (
        "Tên cơ sở CNNT",
        "Kinh phí hỗ trợ",
        "Ngành nghề",
        "Hình thức thụ hưởng",
        "Mã đề án",
    ):
        kc02.append(of(column, f"Gốm {HOUSEHOLD_CODE}", **{"Mã số thuế": HOUSEHOLD_CODE}))
    phone = plant.phone("KC-02 phone, and in the name", way=0)
    kc02.append(of("Tên cơ sở CNNT", f"Cơ sở Mây {phone[1:]}", **{"Điện thoại": phone}))

    kc01 = []
    for n, column in enumerate(KC01_HEADER, 1):
        row = {
            **GOOD_KC01,
            "STT": str(n),
            "Nội dung, tên đề án": f"Hỗ trợ máy {n}",
            "Mã đề án": f"P{n}",
        }
        row[column] = f"{row.get(column, '')} {plant.phone(f'KC-01 {column}')}".strip()
        kc01.append(row)
    # Enough lines without a fault: a night of too many rejected lines would be stopped.
    kc02 += [of("Tên cơ sở CNNT", f"Cơ sở Nón Bến {n}", STT=str(n)) for n in range(60)]
    kc01 += [
        {**GOOD_KC01, "STT": str(n), "Nội dung, tên đề án": f"Hỗ trợ nón {n}", "Mã đề án": f"Q{n}"}
        for n in range(30)
    ]
    header01 = [
        f"{h} (LH {plant.phone('KC-01 header')})" if h == "Thực hiện trong tháng" else h
        for h in KC01_HEADER
    ] + [f"Cột lạ {plant.phone('KC-01 unknown header')}"]
    for row in kc01:
        row[header01[5]] = row.pop("Thực hiện trong tháng", "")
        row[header01[-1]] = plant.phone("KC-01 unknown column")
    contact = f"Người lập: {plant.name('title')}, ĐT {plant.phone('title')}"
    signed = [["", "Người lập biểu"], ["", plant.name("signature")]]
    (july / f"513 KC {plant.phone('file name', way=0)}.xlsx").write_bytes(
        workbook(
            {
                f"KC02 {plant.phone('sheet name', way=0)}": [
                    *table([*title, contact], KC02_HEADER, kc02),
                    *signed,
                ],
                "KC01": table([*title, contact], header01, kc01),
            }
        )
    )
    # Refused: no money unit; no unit of government; no form; no workbook.
    refused = july / f"gui boi {plant.phone('folder name', way=0)}"
    refused.mkdir()
    kc03 = [
        {
            "STT": "1",
            "Mã nội dung": "3.2",
            "Nội dung": f"Máy {plant.phone('KC-03 content')}",
            "Kế hoạch": "x",
        },
        {"STT": "2", "Mã nội dung": "6", "Nội dung": "In", "Kế hoạch": plant.phone("KC-03 plan")},
    ]
    (refused / "a.xlsx").write_bytes(
        workbook({"KC03": table(["UBND HUYỆN THĂNG BÌNH", "NĂM 2024"], KC03_HEADER, kc03)})
    )
    lost = [
        f"UBND HUYỆN {plant.phone('unknown unit')}",
        f"THÁNG 7 NĂM {plant.phone('period', way=0)}",
    ]
    (refused / "b.xlsx").write_bytes(workbook({"KC02": table(lost, KC02_HEADER, kc02[:1])}))
    (refused / "c.xlsx").write_bytes(
        workbook(
            {
                "Danh bạ": [
                    ["Họ tên", "Điện thoại"],
                    [plant.name("phone book"), plant.phone("phone book")],
                ]
            }
        )
    )
    (refused / f"anh {plant.phone('name of a picture', way=0)}.jpg").write_bytes(
        b"\xff\xd8\xff\xe0" + bytes(300)
    )
    (refused / f"hong {plant.phone('name of a broken file', way=0)}.xlsx").write_bytes(
        b"PK\x03\x04" + bytes(300)
    )
    (raw / "received.csv").write_text(
        "path,received_on\n"
        f"submissions/2024/07/{plant.phone('register, no such file', way=0)}.xlsx,2024-08-03\n"
        f"a.xlsx,{plant.phone('register, no date', way=0)}\n",
        encoding="utf-8",
    )
    return plant.planted
