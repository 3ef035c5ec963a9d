"""Addresses of the site: unaccented Vietnamese for people, English names for code."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LogoutView
from django.urls import include, path
from django.views.generic import RedirectView
from django.views.i18n import set_language

from lotrinh.web.desk.views import account
from lotrinh.web.gate import for_every_login
from lotrinh.web.home import home
from lotrinh.web.register.admin import site as admin
from lotrinh.web.ui import views as ui

urlpatterns = [
    path("", home, name="start"),
    path("dang-nhap/", account.SignIn.as_view(), name="sign_in"),
    path("dang-xuat/", for_every_login(LogoutView.as_view()), name="sign_out"),
    path("mat-khau/", account.ChangePassword.as_view(), name="password"),
    path("tai-khoan/", account.account, name="account"),
    path("ngon-ngu/", login_not_required(set_language), name="set_language"),
    path("giao-dien/", ui.set_theme, name="set_theme"),
    path("thanh-phan/", ui.components, name="components"),
    path("quan-tri/password_change/", RedirectView.as_view(pattern_name="password")),
    path("quan-tri/", admin.urls),
    path("", include("lotrinh.web.portal.urls")),
    path("", include("lotrinh.web.desk.urls")),
]
