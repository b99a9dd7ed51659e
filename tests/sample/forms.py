"""The plain forms: fields in their order with the canonical header and a column width."""

from tests.sample.report import Form

FORM_TITLE: dict[Form, str] = {
    "KC-01": "BÁO CÁO KINH PHÍ KHUYẾN CÔNG THỰC HIỆN",
    "KC-02": "DANH SÁCH CƠ SỞ CÔNG NGHIỆP NÔNG THÔN THỤ HƯỞNG",
    "KC-03": "KẾ HOẠCH KINH PHÍ KHUYẾN CÔNG",
}
FIELDS: dict[Form, dict[str, tuple[str, int]]] = {
    "KC-01": {
        "line_no": ("STT", 6),
        "content_code": ("Mã nội dung", 10),
        "project_name": ("Nội dung, tên đề án", 52),
        "project_code": ("Mã đề án", 15),
        "planned": ("Kế hoạch năm", 14),
        "executed_in_month": ("Thực hiện trong tháng", 14),
        "executed_to_date": ("Lũy kế từ đầu năm", 14),
        "counterpart": ("Vốn đối ứng", 14),
        "note": ("Ghi chú", 16),
    },
    "KC-02": {
        "line_no": ("STT", 6),
        "establishment_name": ("Tên cơ sở CNNT", 40),
        "tax_code": ("Mã số thuế", 13),
        "legal_form": ("Loại hình", 16),
        "commune": ("Xã, phường, thị trấn", 24),
        "industry": ("Ngành nghề", 22),
        "content_code": ("Mã nội dung", 10),
        "project_code": ("Mã đề án", 15),
        "support_kind": ("Hình thức thụ hưởng", 24),
        "support": ("Kinh phí hỗ trợ", 13),
        "counterpart": ("Vốn đối ứng", 13),
        "new_jobs": ("Lao động tăng thêm", 11),
        "product_count": ("Số sản phẩm", 11),
        "contact_name": ("Người liên hệ", 20),
        "phone": ("Điện thoại", 14),
        "note": ("Ghi chú", 14),
    },
    "KC-03": {
        "line_no": ("STT", 6),
        "content_code": ("Mã nội dung", 10),
        "content_name": ("Nội dung", 60),
        "planned": ("Kế hoạch", 15),
        "note": ("Ghi chú", 16),
    },
}
GROUP_TITLE = {
    "I": "Mô hình trình diễn kỹ thuật; chuyển giao công nghệ, ứng dụng máy móc tiên tiến",
    "II": "Phát triển sản phẩm công nghiệp nông thôn",
    "III": "Phát triển nguồn nhân lực, nâng cao năng lực quản lý",
    "IV": "Tư vấn, thông tin phát triển công nghiệp nông thôn, truyền thông",
    "V": "Nâng cao năng lực quản lý và tổ chức thực hiện hoạt động khuyến công",
    "VI": "Liên doanh, liên kết, phát triển cụm công nghiệp",
}
