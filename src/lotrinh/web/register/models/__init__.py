"""Tables, one file per noun."""

from lotrinh.web.register.models.audit_event import AppendOnly, AuditEvent
from lotrinh.web.register.models.citation import Citation
from lotrinh.web.register.models.document import Document, DocumentFile, DocumentText
from lotrinh.web.register.models.indicator import Indicator
from lotrinh.web.register.models.observation import Observation
from lotrinh.web.register.models.organisation import Organisation
from lotrinh.web.register.models.place import Place
from lotrinh.web.register.models.register import Register
from lotrinh.web.register.models.target import Target

__all__ = [
    "AppendOnly",
    "AuditEvent",
    "Citation",
    "Document",
    "DocumentFile",
    "DocumentText",
    "Indicator",
    "Observation",
    "Organisation",
    "Place",
    "Register",
    "Target",
]
