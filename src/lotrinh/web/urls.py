"""Addresses of the site: unaccented Vietnamese for people, English names for code."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path
from django.views.i18n import set_language

from lotrinh.web.ui import views

urlpatterns = [
    path("dang-nhap/", LoginView.as_view(template_name="desk/sign_in.html"), name="sign_in"),
    path("dang-xuat/", LogoutView.as_view(), name="sign_out"),
    path("ngon-ngu/", login_not_required(set_language), name="set_language"),
    path("giao-dien/", views.set_theme, name="set_theme"),
    path("thanh-phan/", views.components, name="components"),
    path("", include("lotrinh.web.desk.urls")),
]
