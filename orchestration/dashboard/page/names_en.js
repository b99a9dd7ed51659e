// English for names that the warehouse holds in Vietnamese. What is not here is shown as it is, marked as Vietnamese.

const NAMES_EN = {
  'Mô hình trình diễn kỹ thuật; chuyển giao công nghệ, ứng dụng máy móc tiên tiến':
    'Technical demonstration models; technology transfer, advanced machinery',
  'Phát triển sản phẩm công nghiệp nông thôn': 'Development of rural industrial products',
  'Phát triển nguồn nhân lực, nâng cao năng lực quản lý, tư vấn, trợ giúp':
    'Human resources, management capacity, advice and assistance',
  'Tư vấn thông tin phát triển công nghiệp nông thôn, truyền thông':
    'Information for rural industry, communication',
  'Nâng cao năng lực quản lý và tổ chức thực hiện hoạt động khuyến công':
    'Capacity to manage and carry out industrial promotion',
  'Liên doanh, liên kết, phát triển cụm công nghiệp':
    'Joint ventures, linkages, development of industrial clusters',
  'Tổng cộng': 'Total',
  'Đào tạo nghề, truyền nghề': 'Vocational training, passing on of trades',
  'Nâng cao năng lực quản lý, khởi sự doanh nghiệp, hội thảo, tập huấn':
    'Management capacity, starting a business, workshops, training',
  'Xây dựng mô hình trình diễn kỹ thuật; chuyển giao công nghệ và ứng dụng máy móc tiên tiến, tiến bộ khoa học kỹ thuật':
    'Technical demonstration models; transfer and use of advanced machinery and technical progress',
  'Xây dựng mô hình trình diễn kỹ thuật': 'Technical demonstration models',
  'Chuyển giao công nghệ, ứng dụng máy móc tiên tiến': 'Technology transfer, advanced machinery',
  'Tổ chức hội chợ, triển lãm hàng CN-TTCN': 'Organising fairs of industrial and craft products',
  'Tham gia hội chợ, triển lãm': 'Taking part in fairs and exhibitions',
  'Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu': 'Selection of outstanding rural industrial products',
  'Tư vấn, trợ giúp các cơ sở công nghiệp nông thôn': 'Advice and assistance to rural establishments',
  'Cung cấp thông tin, tuyên truyền': 'Information and publicity',
  'Liên doanh, liên kết, hợp tác kinh tế; phát triển cụm công nghiệp':
    'Joint ventures, economic cooperation; development of industrial clusters',
  'Hợp tác quốc tế về khuyến công': 'International cooperation on industrial promotion',
  'Bình chọn sản phẩm': 'Product selection',
  'Mô hình trình diễn': 'Demonstration model',
  'Tham gia hội chợ': 'Taking part in a fair',
  'Tổ chức hội chợ': 'Organising a fair',
  'Hỗ trợ máy móc, thiết bị': 'Machinery and equipment',
};

// The other way round, for the gates: the suites describe them in English.
const GATES_VI = {
  form_is_known: 'mỗi trang tính được nhận ra là một biểu',
  unit_is_known: 'mỗi báo cáo ghi một đơn vị của tỉnh',
  period_is_known: 'mỗi báo cáo ghi một tháng (kế hoạch: một năm)',
  money_unit_is_stated: 'mỗi báo cáo ghi đơn vị tính của số tiền',
  period_is_possible: 'không có báo cáo của tháng chưa đến hoặc trước Nghị định 45/2012/NĐ-CP',
  file_is_not_too_large: 'không có tệp quá 50 MB',
  is_not_seen_before: 'không có báo cáo đã có trong sổ',
  submission_is_unique: 'không có báo cáo trùng trong đợt',
  rows_match_the_file: 'số dòng trong sổ bằng số dòng đã đọc từ tệp',
  required_fields_are_present: 'không có báo cáo nào thiếu mã nội dung ở mọi dòng',
  kc01_amounts_are_readable: 'KC-01: ít nhất 4/5 số dòng có số tiền đọc được',
  kc01_executed_is_in_range: 'KC-01: ít nhất 4/5 số tiền nằm trong khoảng cho phép',
  kc01_content_codes_are_codes: 'KC-01: ít nhất 4/5 mã nội dung đúng dạng',
  kc02_support_is_in_range: 'KC-02: ít nhất 4/5 số tiền hỗ trợ nằm trong khoảng cho phép',
  kc02_content_codes_are_codes: 'KC-02: ít nhất 4/5 mã nội dung đúng dạng',
  kc02_new_jobs_are_in_range: 'KC-02: ít nhất 4/5 số lao động tăng thêm nằm trong khoảng cho phép',
  kc02_product_counts_are_in_range: 'KC-02: ít nhất 4/5 số sản phẩm nằm trong khoảng cho phép',
  kc03_planned_is_in_range: 'KC-03: ít nhất 4/5 số kế hoạch nằm trong khoảng cho phép',
  kc03_content_codes_are_codes: 'KC-03: ít nhất 4/5 mã nội dung đúng dạng',
  rows_are_accounted_for: 'số dòng được tính và không được tính bằng số dòng đã gửi, ở từng báo cáo',
  money_is_accounted_for: 'số tiền được tính và không được tính bằng số tiền đã gửi, khớp đến từng đồng',
  submission_is_one_row: 'mỗi báo cáo là một dòng',
  progress_adds_up: 'số tổng của mỗi tháng bằng tổng các dòng, các nhóm và các đơn vị, khớp đến từng đồng',
  disbursement_rows_are_unique: 'mỗi dòng kinh phí chỉ được tính một lần',
  disbursement_has_its_dimensions: 'mỗi dòng kinh phí có đơn vị, nội dung, tháng và đề án',
  executed_is_not_negative: 'không có số thực hiện âm',
  beneficiary_rows_are_unique: 'mỗi dòng thụ hưởng chỉ được tính một lần',
  beneficiary_has_its_dimensions: 'mỗi dòng thụ hưởng có đơn vị, nội dung, tháng và cơ sở',
  support_is_not_negative: 'không có số hỗ trợ âm',
  plan_is_not_negative: 'không có số kế hoạch âm',
  plan_does_not_leap_over_the_others: 'không đơn vị nào có kế hoạch gấp hơn 50 lần trung vị các đơn vị',
  execution_does_not_leap_over_the_plan: 'không đơn vị nào thực hiện gấp hơn 10 lần kế hoạch',
  execution_without_a_plan_does_not_leap: 'không đơn vị nào chưa có kế hoạch mà thực hiện gấp hơn 5 lần kế hoạch lớn nhất',
  month_does_not_jump: 'không tháng nào có số tiền gấp 20 lần tháng lớn nhất trước đó',
  row_counts_equal: 'mỗi bảng của tệp công bố đủ số dòng',
  sums_equal: 'các tổng của tệp công bố khớp đến từng đồng',
  rows_equal: 'từng dòng của tệp công bố khớp',
  tables_are_there: 'tệp công bố đủ các bảng',
  no_personal_columns: 'không có cột tên người liên hệ, số điện thoại',
  plain_types: 'chỉ có các kiểu dữ liệu thông dụng',
  columns_have_comments: 'mỗi cột đều có mô tả',
};
