"""Uses the page of the example server as a person would, in a real browser without a window.

usage: browser.py CHROMIUM ADDRESS [FOLDER FOR PICTURES]

It speaks the DevTools protocol over two pipes and needs nothing but Python.
"""
import base64, json, os, re, subprocess, sys, tempfile, time


class Browser:
    def __init__(self, program, profile):
        to_read, self.write_end = os.pipe()
        self.read_end, to_write = os.pipe()

        # The browser reads descriptor 3 and writes descriptor 4.
        def arrange():
            a, b = os.dup(to_read), os.dup(to_write)
            os.dup2(a, 3)
            os.dup2(b, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--remote-debugging-pipe", f"--user-data-dir={profile}", "--no-first-run",
             "--window-size=900,1100", "about:blank"],
            preexec_fn=arrange, close_fds=False, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.number, self.rest, self.faults = 0, b"", []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.call(f"{domain}.enable")

    def message(self):
        while b"\0" not in self.rest:
            part = os.read(self.read_end, 65536)
            if not part:
                raise SystemExit("the browser has gone")
            self.rest += part
        text, self.rest = self.rest.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, **parameters):
        self.number += 1
        call = {"id": self.number, "method": method, "params": parameters}
        if getattr(self, "session", None):
            call["sessionId"] = self.session
        os.write(self.write_end, json.dumps(call).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == self.number:
                if "error" in message:
                    raise SystemExit(f"{method}: {message['error']}")
                return message["result"]
            if message.get("method") == "Runtime.exceptionThrown":
                self.faults.append(json.dumps(message["params"])[:400])
            # A 401, a 409 and the like are answers; a file that is not let in or not there is a fault.
            if message.get("method") == "Log.entryAdded":
                entry = message["params"]["entry"]
                if entry["level"] == "error" and " 401 " not in entry["text"] and " 422 " not in entry["text"]:
                    self.faults.append(entry["text"] + " " + entry.get("url", ""))

    def ask(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True,
                           returnByValue=True)
        if "exceptionDetails" in answer:
            raise SystemExit(f"{expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def wait(self, what, expression):
        end = time.monotonic() + 60
        while not self.ask(expression):
            if time.monotonic() > end:
                raise SystemExit(f"FAILED: {what}\n{self.ask('document.body.innerText')}\n{self.faults}")
            time.sleep(0.05)
        print(f"  ok  {what}")

    def open(self, address):
        self.call("Page.navigate", url=address)
        self.wait(f"opens {re.sub('[A-Za-z0-9_.-]{30,}', '(token)', address)}",
                  "document.readyState === 'complete' && location.href !== 'about:blank'")

    def fill(self, form, **fields):
        for name, value in fields.items():
            self.ask(f"document.querySelector('{form} [name={name}]').focus()")
            self.ask(f"document.querySelector('{form} [name={name}]').value = ''")
            self.call("Input.insertText", text=value)
        self.ask(f"document.querySelector('{form} button').click()")

    def picture(self, name):
        if len(sys.argv) > 3:
            data = self.call("Page.captureScreenshot")["data"]
            with open(os.path.join(sys.argv[3], f"{name}.png"), "wb") as file:
                file.write(base64.b64decode(data))


def visible(section):
    return f"document.querySelector('#{section}').checkVisibility()"


def journey(browser, address):
    browser.open(address + "#sign-up")
    browser.wait("shows the sign-up", visible("sign-up"))
    browser.fill("#sign-up", name="Ada", email="ada", password="short")
    browser.wait("names each mistake beside its field",
                 "document.querySelectorAll('#sign-up [aria-invalid=true]').length === 2")
    browser.picture("1-mistakes")
    browser.fill("#sign-up", name="Ada <i>Lovelace</i>", email="ada@example.com",
                 password="correct horse battery")
    browser.wait("says that a mail is on its way", visible("mailed"))
    browser.open(address + "captured-mail")
    browser.picture("2-mail")
    link = browser.ask("document.querySelector('a[href*=\"/confirm/\"]').href")
    browser.open(link)
    browser.wait("confirms by the link of the mail",
                 "document.querySelector('#status').textContent.includes('confirmed')")
    browser.fill("#sign-in", email="ada@example.com", password="wrong wrong wrong")
    browser.wait("refuses a wrong password",
                 "document.querySelector('#status').textContent.includes('wrong')")
    browser.picture("3-sign-in")
    browser.fill("#sign-in", email="ada@example.com", password="correct horse battery")
    browser.wait("signs in", visible("board"))
    browser.wait("is connected", "document.querySelector('#line').textContent === 'Connected.'")
    browser.wait("keeps the session from scripts", "!document.cookie.includes('__Host-session')")
    browser.fill("#board", text="The kettle <b>boils</b>.")
    browser.wait("sees a notice come by WebSocket",
                 "document.querySelector('#notices li')?.textContent.includes('The kettle <b>boils</b>.')")
    browser.wait("shows the name as text", "document.querySelector('#who-name').textContent === 'Ada <i>Lovelace</i>'")
    browser.ask("document.querySelector('[value=poll]').click()")
    browser.fill("#board", text="Tea is ready.")
    browser.wait("sees a notice come by asking", "document.querySelectorAll('#notices li').length === 2")
    browser.wait("is told that nothing is new",
                 "document.querySelector('#line').textContent === 'Asked: nothing new.'")
    browser.picture("4-board")
    browser.open(address)
    browser.wait("is signed in after the page was loaded anew", visible("board"))
    browser.wait("sees both notices again", "document.querySelectorAll('#notices li').length === 2")
    browser.call("Emulation.setDeviceMetricsOverride", width=360, height=740, deviceScaleFactor=2, mobile=True)
    browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    browser.wait("needs no scrolling to the side on a small screen",
                 "document.documentElement.scrollWidth <= innerWidth")
    browser.picture("5-small-and-dark")
    browser.ask("document.querySelector('#sign-out').click()")
    browser.wait("signs out", visible("sign-in"))
    browser.open(address)
    browser.wait("stays signed out", visible("sign-in"))
    browser.open(address + "#forgotten")
    browser.wait("shows the form for a lost password", visible("forgotten"))
    browser.fill("#forgotten", email="ada@example.com")
    browser.wait("says that a mail is on its way", visible("mailed"))
    browser.open(address + "captured-mail")
    browser.open(browser.ask("document.querySelector('a[href*=\"/reset/\"]').href"))
    browser.wait("asks for a new password", visible("reset"))
    browser.fill("#reset", password="staple staple staple")
    browser.wait("sets it", "document.querySelector('#status').textContent.includes('is set')")
    browser.fill("#sign-in", email="ada@example.com", password="staple staple staple")
    browser.wait("signs in with it", visible("board"))


with tempfile.TemporaryDirectory() as profile:
    browser = Browser(sys.argv[1], profile)
    try:
        journey(browser, sys.argv[2])
    finally:
        browser.process.kill()
        browser.process.wait()
if browser.faults:
    raise SystemExit("FAILED: the browser complains:\n" + "\n".join(browser.faults))
print("  ok  the browser complains of nothing")
