#!/usr/bin/env python3
"""Asks a running server, rule by rule, whether it opens WebSockets by the letter of RFC 6455, section 4.2.

Usage: websocket_rules.py PORT [--list | WORD...]. The server is `conformance websocket`, which sends back what it is sent."""
import base64, os
from talk import *

KEY, PROOF = "dGhlIHNhbXBsZSBub25jZQ==", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="  # of RFC 6455, section 1.3
FIELDS = {"Host": "a.example", "Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Key": KEY, "Sec-WebSocket-Version": "13"}


def opening(line="GET /chat HTTP/1.1", more="", **fields):
    """The usual request; a field is named with _ for -, and left out where it is None."""
    all_ = dict(FIELDS)
    for name, value in fields.items(): all_[name.replace("_", "-")] = value
    lines = [line] + [f"{n}: {v}" for n, v in all_.items() if v is not None]
    return ("\r\n".join(lines) + "\r\n" + more + "\r\n").encode("latin-1")


def frame(payload, opcode=1, mask=b"abcd"):
    return bytes([0x80 | opcode, 0x80 | len(payload)]) + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(payload))


opened = both(status(101), lambda t: not t.closed)
not_opened = lambda *codes: both(status(*codes), no_field("sec-websocket-accept"))
version = both(status(426), field("sec-websocket-version", "13"), field("upgrade", "(?i).*websocket.*"), field("connection", "(?i).*upgrade.*"))

S = "6455 4.2.2"
rule(S, "the usual request opens", opening(), opened)
rule(S, "the proof is of the key", opening(), field("sec-websocket-accept", re.escape(PROOF)))
rule(S, "the answer upgrades to websocket", opening(), field("upgrade", "(?i)websocket"))
rule(S, "the answer says that the connection upgrades", opening(), field("connection", "(?i)upgrade"))
rule(S, "no extension that was not offered", opening(), no_field("sec-websocket-extensions"))
rule(S, "no subprotocol that was not offered", opening(), no_field("sec-websocket-protocol"))
rule(S, "an extension that is offered may be left", opening(Sec_WebSocket_Extensions="permessage-deflate; client_max_window_bits"), both(opened, no_field("sec-websocket-extensions")))
rule(S, "an extension that nobody knows is left", opening(Sec_WebSocket_Extensions="x-much, y; a=b; c=\"d\""), both(opened, no_field("sec-websocket-extensions")))
rule(S, "a subprotocol that nobody knows is left", opening(Sec_WebSocket_Protocol="chat, superchat"), both(opened, no_field("sec-websocket-protocol")))
rule(S, "the answer has no body", opening(), lambda t: opened(t) and t.first.get("content-length") is None and t.first.get("transfer-encoding") is None)
rule(S, "the answer is of HTTP/1.1", opening(), lambda t: t.raw.startswith(b"HTTP/1.1 101 "))
rule(S, "a message comes back", [opening(), frame(b"hello")], lambda t: t.raw.endswith(b"\r\n\r\n\x81\x05hello"))
rule(S, "a message that came with the request comes back", opening() + frame(b"hello"), lambda t: t.raw.endswith(b"\r\n\r\n\x81\x05hello"))
rule("9110 7.8", "a body comes before the frames", [opening(more="Content-Length: 5\r\n"), b"abcde" + frame(b"hello")], lambda t: t.raw.endswith(b"\r\n\r\n\x81\x05hello"))
S = "6455 4.2.1"
for name, request in {
    "names of fields in any case": opening(Host=None, Upgrade=None, more="HOST: a\r\nuPGRADE: websocket\r\n"), "upgrade in any case": opening(Upgrade="WebSocket"),
    "connection in any case": opening(Connection="uPgRaDe"), "connection in a list": opening(Connection="keep-alive, Upgrade"),
    "connection in two fields": opening(Connection="keep-alive", more="Connection: Upgrade\r\n"), "upgrade in a list": opening(Upgrade="h2c, websocket"),
    "an origin": opening(Origin="http://a.example"), "a query": opening("GET /chat?room=1 HTTP/1.1"), "an absolute target": opening("GET http://a.example/chat HTTP/1.1"),
    "a cookie": opening(Cookie="a=b"), "a Host with a port": opening(Host="a.example:8080"), "blanks around the key": opening(Sec_WebSocket_Key=" \t" + KEY + " "),
    "another key": opening(Sec_WebSocket_Key=base64.b64encode(os.urandom(16)).decode()),
}.items(): rule(S, name, request, opened)
for name, codes, request in [
    ("POST", (405, 400), opening("POST /chat HTTP/1.1", more="Content-Length: 0\r\n")), ("HEAD", (405, 400, 426), opening("HEAD /chat HTTP/1.1")),
    ("HTTP/1.0", (400, 426, 505), opening("GET /chat HTTP/1.0")), ("no Host", (400,), opening(Host=None)), ("two Hosts", (400,), opening(more="Host: b\r\n")),
    ("an empty Host", (400,), opening(Host="")), ("no Connection", (400, 426), opening(Connection=None)), ("Connection without upgrade", (400, 426), opening(Connection="keep-alive")),
    ("a word that holds upgrade", (400, 426), opening(Connection="upgraded")), ("no Upgrade", (400, 426), opening(Upgrade=None)),
    ("another Upgrade", (400, 426), opening(Upgrade="h2c")), ("a word that holds websocket", (400, 426), opening(Upgrade="websocket2")),
    ("no key", (400,), opening(Sec_WebSocket_Key=None)), ("an empty key", (400,), opening(Sec_WebSocket_Key="")), ("two keys", (400,), opening(more=f"Sec-WebSocket-Key: {KEY}\r\n")),
    ("a key of 15 bytes", (400,), opening(Sec_WebSocket_Key=base64.b64encode(b"a" * 15).decode())), ("a key of 17 bytes", (400,), opening(Sec_WebSocket_Key=base64.b64encode(b"a" * 17).decode())),
    ("a key that is no base64", (400,), opening(Sec_WebSocket_Key="!" * 24)), ("a key without its padding", (400,), opening(Sec_WebSocket_Key=KEY.rstrip("="))),
    ("a key of base64 for URLs", (400,), opening(Sec_WebSocket_Key="_-" * 11 + "==")), ("two keys in one field", (400,), opening(Sec_WebSocket_Key=KEY + ", " + KEY)),
    ("two origins", (400, 403), opening(Origin="http://a", more="Origin: http://b\r\n")), ("a malformed extension", (400,), opening(Sec_WebSocket_Extensions="a b; =")),
    ("an empty subprotocol", (400,), opening(Sec_WebSocket_Protocol="")), ("a subprotocol that is no token", (400,), opening(Sec_WebSocket_Protocol="a/b")),
    ("a subprotocol twice", (400,), opening(Sec_WebSocket_Protocol="a, a")), ("a fragment in the target", (400,), opening("GET /chat#a HTTP/1.1")),
]: rule(S, f"{name} does not open", request, not_opened(*codes), **({"heads": ["HEAD"]} if name == "HEAD" else {}))
S = "6455 4.4"
for name, value in {"none": None, "0": "0", "8": "8", "12": "12", "14": "14", "255": "255", "013": "013", "+13": "+13", "empty": "", "a list": "13, 8", "1.3": "1.3"}.items():
    rule(S, f"a version that is {name} is told the one that is spoken", opening(Sec_WebSocket_Version=value), version)
rule(S, "two versions are told the one that is spoken", opening(more="Sec-WebSocket-Version: 8\r\n"), version)
rule("9110 15.5.22", "a plain request is told what to upgrade to", b"GET / HTTP/1.1\r\nHost: a\r\n\r\n", version)
judge()
