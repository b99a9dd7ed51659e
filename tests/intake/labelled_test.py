from orchestration.intake.labelled import join_labels


def test_a_label_is_written_before_the_cell_that_follows_it() -> None:
    cells = ["Tháng:", "7", "Năm", "2024", "ĐVT:", "triệu đồng"]
    assert join_labels(cells) == ["Tháng: 7", "Năm 2024", "ĐVT: triệu đồng"]


def test_labels_without_a_value_stay_as_they_are() -> None:
    assert join_labels(["Tháng", "Năm", "2024", "Kỳ báo cáo"]) == [
        "Tháng",
        "Năm 2024",
        "Kỳ báo cáo",
    ]


def test_a_cell_that_says_more_than_its_label_is_left_alone() -> None:
    assert join_labels(["Tháng 7 năm 2024", "UBND huyện"]) == ["Tháng 7 năm 2024", "UBND huyện"]
