"""Settings of the site; what differs between places is read from LOTRINH_* variables."""

from datetime import timedelta
from pathlib import Path

import environ
from csp.constants import NONE, SELF

from lotrinh.web.data_folder import secret_key
from lotrinh.web.register.database import default_database
from lotrinh.web.tiles import tile_hosts

env = environ.Env()

DEBUG = False
SECRET_KEY = env.str("LOTRINH_SECRET_KEY", default="") or secret_key()
ALLOWED_HOSTS = env.list("LOTRINH_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
HAS_HTTPS = env.bool("LOTRINH_HTTPS", default=False)  # a proxy in front speaks HTTPS
HAS_PROXY = env.bool("LOTRINH_PROXY", default=False)  # it says from where a visitor comes

INSTALLED_APPS = [
    "lotrinh.web.register",  # before Django's own: its createsuperuser gives the role too
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "django_tasks_db",
    "lotrinh.web.ui",
    "lotrinh.web.desk",
    "lotrinh.web.portal",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "lotrinh.web.headers.permissions_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "lotrinh.web.language.language_from_cookie",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "lotrinh.web.visits.keep_session",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "lotrinh.web.gate.Gate",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "lotrinh.web.urls"
WSGI_APPLICATION = "lotrinh.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "lotrinh.web.register.permissions.can",
            ],
        },
    }
]

DATABASES = {"default": environ.Env.db_url_config(env.str("LOTRINH_DATABASE", default_database()))}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
        "PRAGMA cache_size=-65536;",  # KiB: a large import keeps its indexes in memory
    }
FILE_UPLOAD_HANDLERS = [
    "lotrinh.web.desk.upload_limit.LimitedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_COOKIE_HTTPONLY, LANGUAGE_COOKIE_SAMESITE = True, "Lax"
LANGUAGE_COOKIE_SECURE = HAS_HTTPS
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).parent / "locale"]
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["stderr"], "level": "ERROR"}},
}

STATIC_URL = "/static/"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "lotrinh.web.ui.static_files.ChartLibraryFinder",
    "lotrinh.web.ui.static_files.PackageFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "lotrinh.web.ui.static_files.VersionedStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 31_536_000  # addresses change with the content

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "lotrinh.web.register.backend.RoleBackend",
]
TILES = env.str("LOTRINH_TILES", default="")  # https://maps.example/{z}/{x}/{y}.png
TILES_CREDIT = env.str("LOTRINH_TILES_CREDIT", default="")

LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "sign_in"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "lotrinh.web.visits.address"
AXES_LOCKOUT_TEMPLATE = "429.html"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # the page says how long, and means it
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False

SESSION_COOKIE_NAME = "lotrinh_session"
SESSION_COOKIE_AGE = 12 * 60 * 60  # without a visit; visits.py for those who are remembered
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HAS_HTTPS
CSRF_COOKIE_NAME = "lotrinh_csrf"
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if HAS_HTTPS else []
SECURE_HSTS_SECONDS = 31_536_000 if HAS_HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HAS_HTTPS else None
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", *tile_hosts(TILES)],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
