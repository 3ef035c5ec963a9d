"""What the web server calls."""

import os

from django.core.wsgi import get_wsgi_application

from lotrinh.web.warm import warm

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")

application = get_wsgi_application()
warm()
