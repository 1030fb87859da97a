"""What app/websocket.py, app/live.py and app/patience.py lean on in the libraries below. A new version of one of them
that moves something fails here first, and not on the evening of somebody who has a slow phone.
"""

import inspect
from importlib.util import find_spec

import engineio
import socketio
from engineio.async_drivers import gevent as driver
from engineio.async_drivers._websocket_wsgi import SimpleWebSocketWSGI
from gevent.hub import Hub
from gevent.pywsgi import Input, WSGIHandler
from simple_websocket import ws
from wsproto.utilities import LocalProtocolError

from app.websocket import MAY_I_LOOK, PatientWebSocket, repair


def source(thing: object) -> str:
    """How it is written."""
    return inspect.getsource(thing)  # type: ignore[arg-type]


def test_the_other_web_socket_is_not_installed_because_it_would_be_taken_instead() -> None:
    assert find_spec("geventwebsocket") is None
    assert issubclass(driver.WebSocketWSGI, SimpleWebSocketWSGI)


def test_an_engine_takes_its_web_socket_from_where_we_put_ours() -> None:
    engine = engineio.Server(async_mode="gevent")
    repair(engine)
    assert engine._async["websocket"] is PatientWebSocket
    assert engine._async["thread"] is driver._async["thread"]
    assert "self.server._async['websocket'](" in source(engineio.socket.Socket._upgrade_websocket)


def test_a_web_socket_is_called_with_what_we_give_on() -> None:
    assert list(inspect.signature(SimpleWebSocketWSGI.__call__).parameters) == [
        "self",
        "environ",
        "start_response",
    ]
    assert "self.ws = simple_websocket.Server(environ, **self.server_args)" in source(
        SimpleWebSocketWSGI.__call__
    )
    assert "self.ws.receive()" in source(SimpleWebSocketWSGI.wait)
    assert "self.ws.connected" in source(SimpleWebSocketWSGI.close)


def test_everything_it_sends_and_hears_goes_over_the_line_that_we_wrap() -> None:
    written = source(ws)
    assert all(step in written for step in ("self.sock.send(", "self.sock.recv(", "self.sock.close("))
    assert "self.sock.sendall" not in written
    assert "self.handshake()" in source(ws.Base.__init__)
    assert "len(in_data) == 0" in source(ws.Base._thread)


def test_it_still_agrees_to_deflate_whenever_a_client_offers_it() -> None:
    assert "extensions=[PerMessageDeflate()]" in source(ws.Base._handle_events)
    assert "HTTP_" in source(ws.Server.handshake)


def test_the_engine_hears_a_phone_through_wait_and_ends_with_none() -> None:
    handler = source(engineio.socket.Socket._websocket_handler)
    assert "ws.wait()" in handler
    assert "if p is None:" in handler
    assert "ws.close()" in handler
    assert issubclass(LocalProtocolError, Exception)


def test_a_page_asks_to_look_in_the_words_that_we_let_through() -> None:
    asked = socketio.packet.Packet(socketio.packet.CONNECT, data={"ticket": "WyJhIl0.x-_9"}).encode()
    assert MAY_I_LOOK.fullmatch(f"4{asked}")
    assert MAY_I_LOOK.fullmatch("40")


def test_rooms_are_where_we_look_for_them() -> None:
    server = socketio.Server(async_mode="gevent")
    assert server.manager.rooms == {}
    assert list(inspect.signature(server.manager.get_participants).parameters) == ["namespace", "room"]
    assert server.eio.sockets == {}
    assert "wait" in inspect.signature(engineio.socket.Socket.close).parameters


def test_a_browser_is_answered_in_the_steps_that_we_stretch() -> None:
    for step in ("read_requestline", "read_request", "run_application", "_handle_client_error"):
        assert f"self.{step}(" in source(WSGIHandler)
    assert "self.wsgi_input._discard()" in source(WSGIHandler.handle_one_response)
    assert list(inspect.signature(Input.__init__).parameters)[1:3] == ["rfile", "content_length"]


def test_a_greenlet_that_breaks_is_told_in_one_place() -> None:
    assert "self.print_exception(" in source(Hub.handle_error)
