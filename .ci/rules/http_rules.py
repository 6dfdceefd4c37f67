#!/usr/bin/env python3
"""Asks a running server, rule by rule, whether it keeps RFC 9110, 9112, 3986, 6265 and 6750.

Usage: http_rules.py PORT [--list | WORD...]. The server is `conformance http --secret-file FILE`; each rule sends its own
bytes on a connection of its own. Prints each rule that is broken, with what came, and the count; exits with 1 where one is."""
from talk import *

HOST = b"Host: a.example\r\n"
GET = b"GET / HTTP/1.1\r\n" + HOST + b"\r\n"
LAST = b"GET /hello HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n"


def get(target=b"/", fields=b"", host=HOST, version=b"HTTP/1.1", method=b"GET"):
    return method + b" " + target + b" " + version + b"\r\n" + host + fields + b"\r\n"
def post(fields, body=b"", target=b"/"): return get(target, fields, method=b"POST") + body
def chunked(body): return post(b"Transfer-Encoding: chunked\r\n", body)

# The request line: RFC 9112, 2.2 and 3.
S = "9112 3"
rule(S, "a request is answered and the connection stays", GET, both(ok, open_))
for name, line in {
    "two spaces before the target": b"GET  / HTTP/1.1", "two spaces before the version": b"GET /  HTTP/1.1",
    "a tab for a space": b"GET\t/ HTTP/1.1", "a tab before the version": b"GET /\tHTTP/1.1",
    "a space before the method": b" GET / HTTP/1.1", "a space after the version": b"GET / HTTP/1.1 ",
    "no target": b"GET HTTP/1.1", "an empty target": b"GET  HTTP/1.1", "no version": b"GET /",
    "a space in the target": b"GET /a b HTTP/1.1", "a method that is no token": b"G(T / HTTP/1.1",
    "a method with a colon": b"GET: / HTTP/1.1", "small letters in the version": b"GET / http/1.1",
    "a version without a minor": b"GET / HTTP/1", "a version with two digits": b"GET / HTTP/1.10",
    "a version with leading zero": b"GET / HTTP/01.1", "a version with a blank": b"GET / HTTP/ 1.1",
    "a version with a comma": b"GET / HTTP/1,1", "a version of another protocol": b"GET / FTP/1.1",
    "NUL in the target": b"GET /\0 HTTP/1.1", "NUL in the method": b"G\0T / HTTP/1.1",
    "vertical tab for a space": b"GET\x0b/ HTTP/1.1", "form feed for a space": b"GET /\x0cHTTP/1.1",
    "bare CR for a space": b"GET\r/ HTTP/1.1", "bare CR at the end": b"GET / HTTP/1.1\r",
    "DEL in the target": b"GET /\x7f HTTP/1.1", "an octet beyond ASCII in the target": b"GET /\xc3\xa4 HTTP/1.1",
}.items(): rule(S, name, line + b"\r\n" + HOST + b"\r\n", refused(400))
rule("9112 2.2", "a bare LF ends no line", b"GET / HTTP/1.1\n" + HOST + b"\r\n", refused(400))
rule("9112 2.2", "a bare LF ends no field", b"GET / HTTP/1.1\r\nHost: a\nX: 1\r\n\r\n", refused(400))
rule("9112 2.2", "a bare LF ends no header section", b"GET / HTTP/1.1\r\nHost: a\r\n\n", refused(400))
rule("9112 2.2", "an empty line before a request is passed over", b"\r\n" + GET, ok)
rule("9112 2.2", "an empty line between requests is passed over", GET + b"\r\n" + LAST, answered(200, 200))
rule("9112 2.2", "a blank line before the first field is refused", b"GET / HTTP/1.1\r\n \r\n" + HOST + b"\r\n", refused(400))
rule("9112 2.2", "a blank before the first field is refused", b"GET / HTTP/1.1\r\n Host: a\r\n\r\n", refused(400))
rule("9112 2.2", "something that is no HTTP is refused", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", refused(400))
rule("9112 3", "a request line of 8,000 octets is read", get(b"/hello?" + b"a" * 7970), ok)
rule("9112 3", "a target that is too long", get(b"/" + b"a" * 100_000), refused(414))
rule("9112 3", "a method longer than any", get(method=b"A" * 60), status(501))
rule("9112 3", "a method without an end", b"A" * 100_000 + b" / HTTP/1.1\r\n" + HOST + b"\r\n", refused(501))
rule("6585 5", "fields that are too large", get(fields=b"X: " + b"a" * 200_000 + b"\r\n"), refused(431))
rule("6585 5", "too many fields", get(fields=b"X: a\r\n" * 5000), refused(431))
rule("6585 5", "a field name that is too long", get(fields=b"X" * 200_000 + b": a\r\n"), refused(431))

# Versions: RFC 9110, 2.5 and 6.2; RFC 9112, 2.3 and 9.3.
rule("9110 2.5", "HTTP/1.2 is served as HTTP/1.1", get(version=b"HTTP/1.2"), both(ok, open_))
rule("9110 15.6.6", "HTTP/2.0 is not spoken", get(version=b"HTTP/2.0"), refused(505))
rule("9110 15.6.6", "HTTP/3.0 is not spoken", get(version=b"HTTP/3.0"), refused(505))
rule("9110 15.6.6", "HTTP/0.9 is not spoken", get(version=b"HTTP/0.9"), refused(505, 400))
rule("9113 3.4", "the preface of HTTP/2 is refused", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", refused(505, 400))
rule("9112 9.3", "HTTP/1.0 is answered and closed", b"GET / HTTP/1.0\r\n\r\n", both(ok, closed, field("connection", "close")))
rule("9112 9.3", "HTTP/1.0 stays where it asks to", b"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
     both(ok, open_, field("connection", "keep-alive")))
rule("9112 9.3", "keep-alive in any case", b"GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", both(ok, open_))
rule("9112 2.3", "the answer to HTTP/1.0 is of HTTP/1.1", b"GET / HTTP/1.0\r\n\r\n",
     lambda t: t.first is not None and t.first.line == "HTTP/1.1 200 OK")
rule("9112 6.1", "HTTP/1.0 gets no chunks", b"GET / HTTP/1.0\r\n\r\n", no_field("transfer-encoding"))
rule("9112 3.2", "HTTP/1.0 needs no Host", b"GET / HTTP/1.0\r\n\r\n", ok)
rule("9112 3.2", "HTTP/1.0 with a bad Host is refused", b"GET / HTTP/1.0\r\nHost: a b\r\n\r\n", refused(400))
rule("9110 7.8", "HTTP/1.0 is not upgraded", b"GET / HTTP/1.0\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n", ok)
rule("9110 10.1.1", "HTTP/1.0 gets no 100", [b"POST / HTTP/1.0\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n", b"ab"],
     lambda t: [a.status for a in t.answers] == [200])
rule("9110 10.1.1", "another expectation of HTTP/1.0 is passed over", b"GET / HTTP/1.0\r\nExpect: much\r\n\r\n", ok)

# Targets: RFC 9112, 3.2; RFC 3986.
S = "9112 3.2"
for name, target in {
    "a fragment": b"/#a", "a target without slash": b"a", "a backslash": b"\\a", "a backslash in the path": b"/a\\b",
    "an escape that is none": b"/%zz", "half an escape": b"/%4", "an angle bracket": b"/<a>", "a quote": b'/"a"',
    "a caret": b"/^", "a back quote": b"/`", "a brace": b"/{a}", "a bar": b"/|", "a bracket in the path": b"/[a]",
    "an absolute target without a host": b"http://", "one with an empty host": b"http:///a",
    "one with user information": b"http://user@a.example/", "one with a user and password": b"http://u:p@a.example/",
    "one of another scheme": b"ftp://a.example/", "one with a bad port": b"http://a.example:x/",
    "one with a port beyond 65535": b"http://a.example:65536/", "one with a space": b"http://a example/",
    "one with a fragment": b"http://a.example/#b", "an authority for GET": b"a.example:80", "an asterisk for GET": b"*",
    "an asterisk with more": b"*/a", "a question mark alone": b"?a",
}.items(): rule(S, name, get(target), refused(400))
for name, target in {
    "a query": b"/hello?a=b", "an empty query": b"/hello?", "a query with slashes": b"/hello?a/b?c",
    "a query with escapes": b"/hello?%41%zz".replace(b"%zz", b"%5A"), "sub-delimiters in a query": b"/hello?!$&'()*+,;=:@",
    "an absolute target": b"http://a.example/hello", "an absolute target of HTTPS": b"https://a.example/hello",
    "an absolute target with a port": b"http://a.example:8080/hello", "an absolute target without a path": b"http://a.example",
    "one with a query and no path": b"http://a.example?a=b", "a scheme in capitals": b"HTTP://a.example/hello",
    "one of an address of IPv6": b"http://[::1]:80/hello", "one of another host than Host": b"http://b.example/hello",
}.items(): rule(S, name, get(target), ok)
rule("9112 3.2.2", "an absolute target does not do without Host", get(b"http://a.example/", host=b""), refused(400))
rule("9112 3.2.2", "the target's host goes over Host", get(b"http://b.example/echo"), ok)
rule("9112 3.2.3", "CONNECT names a port", get(b"a.example", method=b"CONNECT"), refused(400))
rule("9112 3.2.3", "CONNECT has no path", get(b"/", method=b"CONNECT"), refused(400))
rule("9110 9.3.6", "CONNECT is not served by an origin", get(b"a.example:443", method=b"CONNECT"), status(400, 405, 501))
rule("9112 3.2.4", "OPTIONS of the whole server", get(b"*", method=b"OPTIONS"), status(200, 204))
rule("9110 9.3.7", "OPTIONS of the whole server says what is allowed", get(b"*", method=b"OPTIONS"), field("allow", ".*GET.*"))

# Host: RFC 9110, 7.2; RFC 9112, 3.2.
S = "9112 3.2"
rule(S, "HTTP/1.1 without Host", get(host=b""), refused(400))
rule(S, "two of the same Host", get(host=HOST + HOST), refused(400))
rule(S, "two Hosts", get(host=b"Host: a\r\nHost: b\r\n"), refused(400))
rule(S, "two Hosts in other cases", get(host=b"Host: a\r\nhOST: a\r\n"), refused(400))
rule(S, "two Hosts apart", get(host=b"Host: a\r\nX: 1\r\nHost: a\r\n"), refused(400))
for name, host in {
    "empty": b"", "with a space": b"a b", "with a path": b"a/b", "with a user": b"u@a", "with a scheme": b"http://a",
    "with a port that is none": b"a:b", "with a port beyond 65535": b"a:65536", "with two ports": b"a:1:2",
    "a port alone": b":80", "with a comma": b"a, b", "with a comma and no blank": b"a,b", "with a question": b"a?b",
    "with a fragment": b"a#b", "with a backslash": b"a\\b", "with half an escape": b"a%4", "with octets beyond ASCII": b"\xe4",
    "an address of IPv6 without brackets": b"::1", "an open bracket": b"[::1", "a bad address in brackets": b"[::g]",
    "an address with too many groups": b"[1:2:3:4:5:6:7:8:9]", "text after brackets": b"[::1]a", "with quotes": b'"a"',
    "with angle brackets": b"<a>", "with NUL": b"a\0", "with a bare CR": b"a\rb",
}.items(): rule(S, f"a Host {name}", get(host=b"Host: " + host + b"\r\n"), refused(400))
for name, host in {
    "with a port": b"a.example:80", "with an empty port": b"a.example:", "an address of IPv4": b"127.0.0.1", "IPv6": b"[::1]",
    "IPv6 with a port": b"[fe80::1]:8080", "in capitals": b"A.EXAMPLE", "with an escape": b"a%41", "with tabs around": b"\ta\t",
    "with no blank before": b"a",
}.items(): rule(S, f"a Host {name} is taken", get(host=b"Host:" + (b"" if name.startswith("with no") else b" ") + host + b"\r\n"), ok)

# Fields: RFC 9110, 5; RFC 9112, 5.
S = "9112 5"
for name, line in {
    "a space before the colon": b"X : 1", "a tab before the colon": b"X\t: 1", "no colon": b"X", "an empty name": b": 1",
    "a space in the name": b"X Y: 1", "a folded line": b"X: 1\r\n 2", "a line folded by a tab": b"X: 1\r\n\t2",
    "a comma in the name": b"X,Y: 1", "a slash in the name": b"X/Y: 1", "brackets in the name": b"[X]: 1",
    "a quote in the name": b'"X": 1', "an octet beyond ASCII in the name": b"\xe4: 1", "NUL in the name": b"X\0: 1",
    "a control in the name": b"X\x01: 1", "DEL in the name": b"X\x7f: 1", "CR in the name": b"X\rY: 1",
    "NUL in a value": b"X: a\0b", "a bare CR in a value": b"X: a\rb", "a control in a value": b"X: a\x01b",
    "a vertical tab in a value": b"X: a\x0bb", "a backspace in a value": b"X: \x08", "DEL in a value": b"X: \x7f", "an escape in a value": b"X: \x1b[1m",
    "CR CR LF at the end of a value": b"X: 1\r",
}.items(): rule(S, name, get(fields=line + b"\r\n"), refused(400))
for name, line, seen in [
    ("blanks around a value are dropped", b"X-A: \t 1 \t ", b"X-A: 1\n"), ("no blank before a value", b"X-A:1", b"X-A: 1\n"),
    ("an empty value", b"X-A:", b"X-A:"), ("a tab inside of a value", b"X-A: a\tb", b"X-A: a\tb"),
    ("octets beyond ASCII in a value", "X-A: ä".encode(), "X-A: ä".encode()), ("a colon in a value", b"X-A: a:b", b"X-A: a:b"),
    ("all that a token may hold", b"!#$%&'*+-.^_`|~09az: 1", b"!#$%&'*+-.^_`|~09az: 1"),
]: rule("9110 5.5", name, get(b"/echo", line + b"\r\n"), said(seen))
rule("9110 5.3", "fields of one name keep their order", get(b"/echo", b"X-A: 1\r\nX-A: 2\r\n"), said(b"X-A: 1\nX-A: 2"))
rule("9110 5.1", "names are the same in any case", get(b"/echo", b"cOnNeCtIoN: close\r\n"), both(ok, closed))

# Content-Length: RFC 9110, 8.6; RFC 9112, 6.
S = "9112 6.3"
for name, value in {
    "that is empty": b"", "with a plus": b"+2", "with a minus": b"-2", "in hexadecimal": b"0x2", "with a dot": b"2.0",
    "with a blank inside": b"2 2", "with a letter": b"2a", "that is a list": b"2, 2", "that is a list of two": b"2,3",
    "with an underscore": b"1_0", "with a quote": b'"2"', "in other digits": "٢".encode(), "with a semicolon": b"2;", "with an exponent": b"2e0",
}.items(): rule(S, f"a length {name}", post(b"Content-Length: " + value + b"\r\n", b"ab"), refused(400))
rule(S, "two lengths that differ", post(b"Content-Length: 2\r\nContent-Length: 3\r\n", b"abc"), refused(400))
rule(S, "two lengths that agree", post(b"Content-Length: 2\r\nContent-Length: 2\r\n", b"ab"), refused(400))
rule(S, "a length beyond any memory", post(b"Content-Length: 99999999999999999999999\r\n", b"ab"), refused(400, 413))
rule(S, "a length beyond 2^63", post(b"Content-Length: 9223372036854775808\r\n", b"ab"), refused(400, 413))
rule(S, "a length with leading zeros", post(b"Content-Length: 0002\r\n", b"ab"), echo(b"ab"))
rule(S, "a length with blanks around", post(b"Content-Length: \t2 \r\n", b"ab"), echo(b"ab"))
rule(S, "a body of the length and no more", post(b"Content-Length: 2\r\n", b"ab") + LAST, answered(200, 200))
rule(S, "no length and no chunks is no body", post(b"") + LAST, answered(200, 200))
rule(S, "a body of GET is read", get(fields=b"Content-Length: 2\r\n") + b"ab" + LAST, answered(200, 200))
rule(S, "a body in parts", [post(b"Content-Length: 4\r\n", b"a"), b"bc", b"d"], echo(b"abcd"))
rule("9112 8", "a body that is cut off is not served", post(b"Content-Length: 9\r\n", b"ab"),
     lambda t: t.closed and (not t.finals or t.first.status == 400), end=True)
rule("9110 15.5.14", "a body that is too large", post(b"Content-Length: 1000000000\r\n", b"a"), refused(413))

# Transfer-Encoding: RFC 9112, 6.1 and 7.
S = "9112 6.1"
DATA = b"2\r\nab\r\n0\r\n\r\n"
rule(S, "a chunked body", chunked(DATA), echo(b"ab"))
rule(S, "chunked in any case", post(b"Transfer-Encoding: Chunked\r\n", DATA), echo(b"ab"))
for name, fields in {
    "a length beside chunks": b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n",
    "a length after chunks": b"Transfer-Encoding: chunked\r\nContent-Length: 13\r\n",
    "a length of zero beside chunks": b"Content-Length: 0\r\nTransfer-Encoding: chunked\r\n",
    "chunked twice": b"Transfer-Encoding: chunked, chunked\r\n", "chunked in two fields": b"Transfer-Encoding: chunked\r\n" * 2,
    "chunked that is not last": b"Transfer-Encoding: chunked, gzip\r\n", "identity after chunked": b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
    "identity": b"Transfer-Encoding: identity\r\n", "a coding that ends in chunked": b"Transfer-Encoding: xchunked\r\n",
    "chunked with a parameter": b"Transfer-Encoding: chunked;a=b\r\n", "chunked in quotes": b'Transfer-Encoding: "chunked"\r\n',
    "chunked with a vertical tab": b"Transfer-Encoding:\x0bchunked\r\n", "a blank before the colon": b"Transfer-Encoding : chunked\r\n",
    "chunked on a folded line": b"Transfer-Encoding:\r\n chunked\r\n", "an empty coding": b"Transfer-Encoding:\r\n",
    "chunked with NUL": b"Transfer-Encoding: chunked\0\r\n", "chunked and a word": b"Transfer-Encoding: chunked x\r\n",
}.items(): rule(S, name, post(fields, DATA), refused(400))
rule(S, "a coding that is not known", post(b"Transfer-Encoding: gzip, chunked\r\n", DATA), refused(501))
rule(S, "chunks of HTTP/1.0", b"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n" + DATA, both(status(400, 200), closed))
S = "9112 7.1"
for name, body in {
    "a size with a prefix": b"0x2\r\nab\r\n0\r\n\r\n", "a size with a plus": b"+2\r\nab\r\n0\r\n\r\n", "a size with a minus": b"-2\r\nab\r\n0\r\n\r\n",
    "a size with a blank before": b" 2\r\nab\r\n0\r\n\r\n", "a size with a blank after": b"2 \r\nab\r\n0\r\n\r\n",
    "a size with a tab after": b"2\t\r\nab\r\n0\r\n\r\n", "an empty size": b"\r\nab\r\n0\r\n\r\n", "a size that is no number": b"g\r\nab\r\n0\r\n\r\n",
    "a size with an underscore": b"0_2\r\nab\r\n0\r\n\r\n", "a size beyond any memory": b"FFFFFFFFFFFFFFFFF\r\nab\r\n0\r\n\r\n",
    "a size ended by LF": b"2\nab\r\n0\r\n\r\n", "a size ended by CR": b"2\rab\r\n0\r\n\r\n", "data ended by LF": b"2\r\nab\n0\r\n\r\n",
    "data ended by CR": b"2\r\nab\r0\r\n\r\n", "data longer than its size": b"2\r\nabc\r\n0\r\n\r\n", "data without an end": b"2\r\nab0\r\n\r\n",
    "the last size ended by LF": b"2\r\nab\r\n0\n\r\n", "the trailers ended by LF": b"2\r\nab\r\n0\r\n\n",
    "an extension with LF": b"2;a\nb\r\nab\r\n0\r\n\r\n", "an extension with CR": b"2;a\rb\r\nab\r\n0\r\n\r\n", "an extension with NUL": b"2;a\0\r\nab\r\n0\r\n\r\n",
    "an extension without a name": b"2;=b\r\nab\r\n0\r\n\r\n", "a semicolon alone": b"2;\r\nab\r\n0\r\n\r\n", "an open quote": b'2;a="b\r\nab\r\n0\r\n\r\n',
    "an extension that is too long": b"2;" + b"a" * 100_000 + b"\r\nab\r\n0\r\n\r\n", "a comma after the size": b"2,a\r\nab\r\n0\r\n\r\n",
    "a trailer that is folded": b"2\r\nab\r\n0\r\nX: 1\r\n 2\r\n\r\n", "a trailer with a blank before the colon": b"2\r\nab\r\n0\r\nX : 1\r\n\r\n",
    "a trailer without a colon": b"2\r\nab\r\n0\r\nX\r\n\r\n", "a length as a trailer": b"2\r\nab\r\n0\r\nContent-Length: 5\r\n\r\n",
    "a trailer with NUL": b"2\r\nab\r\n0\r\nX: \0\r\n\r\n",
}.items(): rule(S, name, chunked(body), refused(400))
for name, body in {
    "capitals in a size": b"A\r\n0123456789\r\n0\r\n\r\n", "small letters in a size": b"a\r\n0123456789\r\n0\r\n\r\n",
    "leading zeros in a size": b"000a\r\n0123456789\r\n000\r\n\r\n", "several chunks": b"5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n",
    "an extension": b"a;b=c\r\n0123456789\r\n0\r\n\r\n", "an extension without a value": b"a;b\r\n0123456789\r\n0\r\n\r\n",
    "an extension in quotes": b'a;b="c;\\"d"\r\n0123456789\r\n0\r\n\r\n', "two extensions with blanks": b"a ; b = c ;d\r\n0123456789\r\n0;e\r\n\r\n",
    "a trailer": b"a\r\n0123456789\r\n0\r\nX-Sum: 1\r\n\r\n",
}.items(): rule(S, name, chunked(body) + LAST, both(echo(b"0123456789"), answered(200, 200)))
rule("9112 7.1", "an empty chunked body", chunked(b"0\r\n\r\n") + LAST, both(echo(b""), answered(200, 200)))
rule("9110 6.5.1", "a trailer does not become a field", post(b"Transfer-Encoding: chunked\r\n", b"0\r\nX-Late: 1\r\n\r\n", b"/echo"), lambda t: ok(t) and b"x-late" not in t.first.body.lower())
rule("9112 8", "chunks that are cut off are not served", chunked(b"5\r\nab"), lambda t: t.closed and (not t.finals or t.first.status == 400), end=True)
rule("9112 7.1", "a body that comes byte by byte", [post(b"Transfer-Encoding: chunked\r\n")] + [DATA[i:i + 1] for i in range(len(DATA))], echo(b"ab"))

# Expectations: RFC 9110, 10.1.1.
S = "9110 10.1.1"
EXPECT = post(b"Content-Length: 2\r\nExpect: 100-continue\r\n")
rule(S, "a client that waits is told to go on", [EXPECT, b"ab"], lambda t: [a.status for a in t.answers] == [100, 200] and t.first.body == b"ab")
rule(S, "in any case of letters", [EXPECT.replace(b"100-c", b"100-C"), b"ab"], lambda t: [a.status for a in t.answers] == [100, 200])
rule(S, "one that did not wait gets its answer", EXPECT + b"ab", echo(b"ab"))
rule(S, "another expectation is not met", post(b"Content-Length: 2\r\nExpect: much\r\n", b"ab"), refused(417))
rule(S, "without a body nothing is to go on with", get(fields=b"Expect: 100-continue\r\n"), lambda t: [a.status for a in t.answers] == [200])
rule(S, "a body that is too large is refused before it comes", post(b"Content-Length: 1000000000\r\nExpect: 100-continue\r\n"), refused(413))
rule(S, "a final answer without the body closes", post(b"Content-Length: 2\r\nExpect: 100-continue\r\n", target=b"/nothing"),
     lambda t: [a.status for a in t.answers] == [404] and t.closed)

# Connections: RFC 9112, 9.
S = "9112 9"
rule(S, "close is kept and said", get(fields=b"Connection: close\r\n"), both(ok, closed, field("connection", "close")))
rule(S, "close in any case", get(fields=b"Connection: CLOSE\r\n"), both(ok, closed))
rule(S, "close in a list", get(fields=b"Connection: x, close , y\r\n"), both(ok, closed))
rule(S, "close in a list with empty members", get(fields=b"Connection: , ,close,\r\n"), both(ok, closed))
rule(S, "close in a second field", get(fields=b"Connection: keep-alive\r\nConnection: close\r\n"), both(ok, closed))
rule(S, "nothing is served after close", get(fields=b"Connection: close\r\n") + GET, both(answered(200), closed))
rule(S, "an answer that stays does not say close", GET, no_field("connection"))
rule("9112 9.3.2", "pipelined requests in their order", get(b"/") + get(b"/nothing") + get(b"/hello") + LAST, answered(200, 404, 200, 200))
rule("9112 9.3.2", "a pipeline with bodies", post(b"Content-Length: 2\r\n", b"ab") + chunked(DATA) + LAST, answered(200, 200, 200))
rule("9112 9.3.2", "a refused request ends a pipeline", GET + get(host=b"") + GET, both(answered(200, 400), closed))
rule("9112 9.6", "a client that has sent its last gets its answer", GET, both(ok, closed), end=True)
rule("9112 9.3", "a request in two parts", [GET[:9], GET[9:]], ok)
rule("9112 8", "a request that is cut off is not served", GET[:-2], lambda t: t.closed and (not t.finals or t.first.status == 400), end=True)

# Methods: RFC 9110, 9 and 15.
rule("9110 9.3.2", "HEAD is answered without a body", get(method=b"HEAD") + LAST, answered(200, 200), heads=["HEAD", "GET"])
rule("9110 9.3.2", "HEAD has the length of GET", get(method=b"HEAD"), field("content-length", "13"), heads=["HEAD"])
rule("9110 9.3.2", "HEAD of nothing has no body", get(b"/nothing", method=b"HEAD") + LAST, answered(404, 200), heads=["HEAD", "GET"])
rule("9110 9.1", "a method that is not known", get(method=b"FETCH"), status(501))
rule("9110 9.1", "methods are the same in one case only", get(method=b"get"), status(501, 400, 405))
rule("9110 9.1", "a method that is not known keeps the connection", get(method=b"FETCH") + LAST, answered(501, 200))
rule("9110 15.5.6", "a method that is not allowed", get(method=b"DELETE"), both(status(405), field("allow", ".*GET.*")))
rule("9110 15.5.6", "Allow says HEAD where GET is", get(method=b"PUT"), field("allow", ".*HEAD.*"))
rule("9110 9.3.8", "TRACE is not served", get(method=b"TRACE"), status(405, 501))
rule("9110 9.3.8", "TRACE does not send a secret back", get(method=b"TRACE", fields=b"Cookie: a=secret\r\n"), lambda t: b"secret" not in t.raw)
rule("9110 9.3.7", "OPTIONS", get(method=b"OPTIONS"), both(status(200, 204), field("allow", ".*GET.*")))
rule("9110 9.3.7", "OPTIONS with a body", get(method=b"OPTIONS", fields=b"Content-Length: 2\r\n") + b"ab" + LAST, lambda t: len(t.finals) == 2)
rule("9110 15.5.5", "nothing is there", get(b"/nothing"), status(404))

# What answers say: RFC 9110, 6.6, 7.8, 8, 11.
DATE = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-3][0-9] [A-Z][a-z]{2} [0-9]{4} [0-2][0-9]:[0-5][0-9]:[0-6][0-9] GMT"
for name, bytes_ in {"200": GET, "404": get(b"/nothing"), "405": get(method=b"DELETE"), "501": get(method=b"FETCH"), "400": get(host=b""),
                     "505": get(version=b"HTTP/2.0"), "414": get(b"/" + b"a" * 100_000), "413": post(b"Content-Length: 1000000000\r\n"), "417": get(fields=b"Expect: x\r\n")}.items():
    rule("9110 6.6.1", f"{name} has a Date", bytes_, field("date", DATE))
rule("9110 6.6.1", "one Date", GET, lambda t: ok(t) and len(t.first.all("date")) == 1)
rule("9110 8.6", "the length is that of the body", GET, lambda t: ok(t) and t.first.get("content-length") == "13" and not t.rest)
rule("9110 8.6", "one length", GET, lambda t: ok(t) and len(t.first.all("content-length")) == 1)
rule("9110 8.3", "a body has a type", GET, field("content-type", "text/plain.*"))
rule("9112 4", "the status line ends with a reason", GET, lambda t: t.raw.startswith(b"HTTP/1.1 200 OK\r\n"))
rule("9112 6", "an error has a body that ends", get(b"/nothing") + LAST, answered(404, 200))
rule("9110 7.8", "an upgrade that is not known is passed over", get(fields=b"Connection: Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n"), ok)
rule("9110 7.8", "an upgrade that nobody asked for", get(fields=b"Upgrade: websocket\r\n"), both(ok, no_field("upgrade")))
rule("9110 14.2", "a range of what has none is passed over", get(fields=b"Range: bytes=0-1\r\n"), status(200, 206))
rule("9110 14.2", "a range of another unit is passed over", get(fields=b"Range: apples=0-1\r\n"), ok)
rule("9110 13.1.3", "a date of the future that is none is passed over", get(fields=b"If-Modified-Since: tomorrow\r\n"), ok)
rule("9110 12.5.1", "an Accept that nothing fits", get(fields=b"Accept: image/png\r\n"), status(200, 406))
rule("9110 15.5.2", "401 says what is asked for", get(b"/me"), both(status(401), field("www-authenticate", "Bearer.*")))
rule("6750 3", "401 says what was wrong with a token", get(b"/me", b"Authorization: Bearer x\r\n"), both(status(401), field("www-authenticate", 'Bearer .*error="invalid_token".*')))
rule("9110 11.1", "the scheme is the same in any case", get(b"/me", b"Authorization: bEARER x\r\n"), field("www-authenticate", '.*error="invalid_token".*'))
rule("9110 11.4", "another scheme is asked again", get(b"/me", b"Authorization: Basic dTpw\r\n"), both(status(401), field("www-authenticate", "Bearer.*")))
# Cookies: RFC 6265, 4.2 and 5.4.
for name, line, seen in [
    ("one", b"a=b", b"a=b\n"), ("two", b"a=b; c=d", b"a=b\nc=d\n"), ("without a blank", b"a=b;c=d", b"a=b\nc=d\n"),
    ("with an equals sign in the value", b"a=b=c", b"a=b=c\n"), ("an empty value", b"a=", b"a=\n"), ("two of a name", b"a=1; a=2", b"a=1\na=2\n"),
    ("in two fields", b"a=b\r\nCookie: c=d", b"a=b\nc=d\n"),
    ("names in their own case", b"A=1; a=2", b"A=1\na=2\n"), ("escapes are left alone", b"a=%20", b"a=%20\n"),
]: rule("6265 4.2", f"a cookie, {name}", get(b"/cookie", b"Cookie: " + line + b"\r\n"), lambda t, seen=seen: ok(t) and t.first.body == seen)
rule("6265 5.4", "a cookie that is none breaks nothing", get(b"/cookie", b"Cookie: ;;=;a; =b;\r\n"), lambda t: t.first is not None and t.first.status in (200, 400))
rule("6265 4.2", "no cookie", get(b"/cookie"), echo(b""))

# Bodies of JSON: RFC 8259, RFC 9110, RFC 9457.
JSON = b"Content-Type: application/json\r\n"
def json(body, fields=JSON): return post(fields + b"Content-Length: %d\r\n" % len(body), body, b"/json")
rule("8259", "a body of JSON", json(b'{"a": [1, 2]}'), lambda t: ok(t) and t.first.body.replace(b" ", b"") == b'{"a":[1,2]}')
rule("9457 3", "a body that is no JSON is a problem", json(b"{"), both(status(400, 422), field("content-type", "application/problem\\+json.*")))
rule("9110 15.5.16", "a body of another type", json(b"{}", b"Content-Type: text/plain\r\n"), status(415))
rule("9110 8.3", "a type with parameters", json(b"{}", b"Content-Type: application/json; charset=utf-8\r\n"), ok)

judge()
