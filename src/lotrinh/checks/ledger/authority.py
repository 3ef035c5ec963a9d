"""How high the issuer of a document stands, and whether what it says is in force."""

from collections.abc import Mapping

from lotrinh.domain.document import Document
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.place import Place

_LEVELS = {"nation": 0, "region": 10, "province": 20, "city": 20}
_BODIES = {"central": 0, "party": 2, "council": 3, "executive": 4}
_KINDS = {"law": 0, "decree": 0, "circular": 1, "resolution": 3, "decision": 4, "plan": 4}
_BELOW = 30
_LOWEST = 5


def rank_of(
    paper: Document, bodies: Mapping[str, Organisation], places: Mapping[str, Place]
) -> int:
    """The rank of a document, lower is higher: nation, region, province, then what lies in it.

    Within one level the Party comes before the council, the committee and its departments. Of an
    unknown issuer the kind of the document tells.
    """
    issuer = bodies.get(paper.issuer)
    if issuer is not None and (issuer.kind == "central" or _is_national(issuer)):
        return _BODIES[issuer.kind]
    level = _level(paper.area, places)
    if issuer is not None:
        return level + _BODIES.get(issuer.kind, _LOWEST)
    own = _KINDS.get(paper.kind, _LOWEST)
    return own if own < 2 else level + own


def force_of(paper: Document, replaced: frozenset[str]) -> str:
    """`in_force`, `draft` or `superseded`."""
    if paper.status == "superseded" or paper.id in replaced:
        return "superseded"
    return "draft" if paper.status == "draft" else "in_force"


def _is_national(issuer: Organisation) -> bool:
    return issuer.kind == "party" and not issuer.parent


def _level(area: str, places: Mapping[str, Place]) -> int:
    place = places.get(area)
    if place is None:
        return _LEVELS["province"] if area != "VN" else 0
    return _LEVELS.get(place.kind, _BELOW)
