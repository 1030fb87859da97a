"""How long the house waits for a browser. Somebody who sends one letter a second keeps nobody else from the table."""

from typing import Any

import gevent
from gevent.pywsgi import Input, WSGIHandler

HEADER_SECONDS = 15.0
READ_ON_SECONDS = 2.0
GULP = 16 * 1024
BAD_REQUEST = b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


class PatientHandler(WSGIHandler):
    """Answers one browser. A request that does not come, or that is no request, ends without a word in any log."""

    def read_requestline(self) -> str:
        """The first line of the next request; nothing when it does not come, and then the line is closed."""
        return gevent.with_timeout(HEADER_SECONDS, super().read_requestline, timeout_value="")

    def read_request(self, raw_requestline: str) -> Any:
        """The headers. Raises ValueError for what is no request, or comes too slowly."""
        with gevent.Timeout(HEADER_SECONDS, ValueError("too slow")):
            return super().read_request(raw_requestline)

    def run_application(self) -> None:
        """Answers, and reads on a little: whoever is still sending would not hear a refusal on a line that breaks."""
        try:
            super().run_application()
        finally:
            if not gevent.with_timeout(READ_ON_SECONDS, self._read_to_the_end, timeout_value=False):
                self.wsgi_input = Input(self.rfile, 0)
                self.close_connection = True

    def _read_to_the_end(self) -> bool:
        try:
            while self.wsgi_input and self.wsgi_input.read(GULP):
                gevent.sleep(0)
        except OSError:
            return False
        return True

    def _handle_client_error(self, _ex: BaseException) -> Any:
        """Upstream prints a traceback for some of these, with the address of the phone."""
        return "400", BAD_REQUEST
