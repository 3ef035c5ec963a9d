"""Addresses of every kind of page of the demo, by who opens it."""

READ = [
    "/", "/van-ban/", "/van-ban/?q=khong-co-gi", "/van-ban/qd-1486-ttg-2023/",
    "/van-ban/bc-thong-ke-2025-q1/", "/van-ban/bb-hoi-nghi-3-2025/", "/van-ban/kh-dtc-2026-2030/",
    "/van-ban/so-do/",
    "/van-ban/so-do/?document=dt-khpt-2026-2030-v2",
    "/van-ban/dt-khpt-2026-2030-v2/so-voi/dt-khpt-2026-2030-v1/",
    "/van-ban/dt-khpt-2026-2030-v2/so-voi/dt-khpt-2026-2030-v1/?loai=sua&so=1",
    "/van-ban/dt-khpt-2026-2030-v2/so-voi/dt-khpt-2026-2030-v1/trich-dan/",
    "/muc-tieu/", "/muc-tieu/?view=document", "/muc-tieu/?open=all&document=qd-1486-ttg-2023",
    "/chi-tieu/", "/chi-tieu/grdp/", "/chi-tieu/grdp_per_capita/?as_of=2025-06-30",
    "/chi-tieu/pci/?as_of=x",
    "/phat-hien/", "/phat-hien/?state=not_applicable", "/phat-hien/?q=khongcogihet",
    "/du-an/", "/du-an/?view=map", "/du-an/?view=timeline", "/du-an/?view=money",
    "/du-an/p.dong-dang-tra-linh-1/", "/nhiem-vu/", "/nhiem-vu/?state=overdue",
    "/nhiem-vu/kh-823-ubnd-2025.46/", "/chuong-trinh/", "/chuong-trinh/ct.du-lich/",
    "/dia-ban/", "/dia-ban/04/", "/dia-ban/01447/", "/dia-ban/04-ha-quang/", "/co-quan/",
    "/co-quan/04-so-tai-chinh/", "/nguon-so-lieu/",
    "/tim/", "/tim/?q=cao+toc", "/tim/?q=khongcogihet", "/thanh-phan/", "/khong-co/",
]  # fmt: skip
WRITE = [
    "/tai-khoan/", "/mat-khau/", "/tai-len/", "/tai-len/1/", "/tai-len/1/van-ban/",
    "/tai-len/1/them/", "/tai-len/1/ghi/", "/tai-len/1/?order=unsure",
    "/tai-len/1/tu-muc/", "/tai-len/1/muc/f1/gop/", "/tai-len/1/muc/f1/tach/",
    "/sua/targets/qd-1486-ttg-2023.2/", "/sua/documents/qd-1486-ttg-2023/",
    "/sua/documents/dt-khpt-2026-2030-v2/?viec=ban-hanh", "/sua/indicators/grdp/",
    "/sua/tasks/kh-823-ubnd-2025.46/", "/sua/projects/p.dong-dang-tra-linh-1/",
    "/them/indicators/", "/them/observations/?from=caobang.1",
    "/gan-cau/targets/qd-1486-ttg-2023.2/?words=102", "/thay-ban/dt-khpt-2026-2030-v1/",
    "/lich-su/", "/lich-su/targets/qd-1486-ttg-2023.2/",
]  # fmt: skip
ADMIN = [
    "/", "/quan-tri/", "/quan-tri/auth/user/", "/quan-tri/auth/user/add/",
    "/quan-tri/register/auditevent/",
]  # fmt: skip
PUBLIC = [
    "/", "/cong-khai/", "/cong-khai/van-ban/qd-1486-ttg-2023/", "/cong-khai/chi-tieu/grdp/",
    "/cong-khai/du-an/p.dong-dang-tra-linh-1/", "/dang-nhap/", "/khong-co/",
]  # fmt: skip
ROLES = {
    "planner": [*READ, *WRITE],
    "leader": ["/"],
    "agency": ["/", "/tai-khoan/", "/tai-len/"],
    "delegate": ["/", "/lich-su/"],
    "administrator": ADMIN,
}
