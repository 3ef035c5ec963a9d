"""The admin site itself: who comes in, and what the tables and columns are called there."""

from typing import Any

from django.contrib.admin import AdminSite, ModelAdmin
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _

from lotrinh.web.register.admin.words import APPS, FIELDS, TABLES
from lotrinh.web.register.permissions import may


class Site(AdminSite):
    """Open to whoever may administer; signing in and out is the site's own."""

    site_header = _("Quản trị Lộ Trình")
    site_title = _("Quản trị Lộ Trình")
    index_title = _("Những bảng ít khi sửa")
    enable_nav_sidebar = False

    def has_permission(self, request: HttpRequest) -> bool:
        """As the one table of rights says."""
        return request.user.is_active and may(request.user, "administer")

    @method_decorator(login_not_required)
    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The site's own sign-in page; whoever is signed in already may not come in."""
        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied
        wanted = request.GET.get("next") or reverse("admin:index")
        return HttpResponseRedirect(reverse("sign_in", query={"next": wanted}))

    def show(self, model: type[Model], admin: type[ModelAdmin]) -> None:
        """Register a table under the words that people have for it.

        Migrations keep the words that a model was written with, so these need none.
        """
        meta = model._meta
        one, several = TABLES[model.__name__]
        meta.app_config.verbose_name = APPS[meta.app_label]
        meta.verbose_name, meta.verbose_name_plural = one, several
        for field in meta.get_fields():
            if field.name in FIELDS and hasattr(field, "verbose_name"):
                field.verbose_name = FIELDS[field.name]
        self.register(model, admin)


site = Site(name="admin")
