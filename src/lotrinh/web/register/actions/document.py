"""What happens to a document as a whole."""

from lotrinh.web.register.actions.rows import Edit, Saved, change_rows
from lotrinh.web.register.queries.row import digest, row_cells


def replace_version(*, old: str, new: str, is_superseded: bool, seen: str, by: str) -> Saved:
    """Note that the document `new` replaces `old`; `old` is then superseded if so asked.

    Rows stay with the document that they were accepted from. `seen` is the digest of `old` as it
    was shown. A document that is not there is a `Conflict`.
    """
    later, former = row_cells("documents", new) or {}, row_cells("documents", old) or {}
    replaced = [one for one in later.get("replaces", "").split(";") if one]
    replaces = ";".join(dict.fromkeys([*replaced, old]))
    edits = [
        Edit("documents", new, {**later, "replaces": replaces}, digest(later) if later else "-"),
        Edit(
            "documents",
            old,
            {**former, **({"status": "superseded"} if is_superseded else {})},
            seen,
        ),
    ]
    return change_rows(edits=edits, by=by)
