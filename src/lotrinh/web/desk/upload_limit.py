"""How much one request may send."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, StopUpload

LARGEST_REQUEST = 200_000_000
TOO_MUCH = "lotrinh.sent_too_much"


class LimitedUpload(FileUploadHandler):
    """Stops taking files in once a request has sent `LARGEST_REQUEST` bytes of them.

    What came before is thrown away and the request is marked, so that the page can say so.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Count, and hand the bytes on."""
        self.received += len(raw_data)
        if self.received > LARGEST_REQUEST and self.request is not None:
            self.request.META[TOO_MUCH] = True
            raise StopUpload(connection_reset=False)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The next handler keeps the file."""
        return
