// The page of the board. The access token lives in memory only; the session is in a cookie that no
// script can read. See WebSignIn for what the server promises.

const $ = (selector) => document.querySelector(selector);
const state = { token: null, socket: null, timer: null, position: null, tag: null };

const cookie = (name) =>
  document.cookie.split("; ").find((pair) => pair.startsWith(name + "="))?.slice(name.length + 1);

// --- Asking the server ---

async function ask(method, path, body) {
  const headers = {};
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (state.token) headers.Authorization = `Bearer ${state.token}`;
  if (method !== "GET" && cookie("__Host-csrf")) headers["X-CSRF-Token"] = cookie("__Host-csrf");
  if (method === "GET" && state.tag && path.startsWith("/notices")) headers["If-None-Match"] = state.tag;
  const answer = await fetch(path, {
    method, headers, body: body === undefined ? undefined : JSON.stringify(body), cache: "no-store",
  });
  const isJSON = (answer.headers.get("Content-Type") ?? "").includes("json");
  return { status: answer.status, ok: answer.ok, tag: answer.headers.get("ETag"), json: isJSON ? await answer.json() : null };
}

// One page at a time: of two that refresh with one cookie, the second would end the session.
const refresh = () =>
  navigator.locks.request("refresh", async () => {
    state.token = null;
    if (!cookie("__Host-csrf")) return false;
    const answer = await ask("POST", "/refresh");
    state.token = answer.ok ? answer.json.access_token : null;
    return answer.ok;
  });

// Where the access token is over, the next one is fetched, once.
async function askSignedIn(method, path, body) {
  const answer = await ask(method, path, body);
  if (answer.status !== 401) return answer;
  if (await refresh()) return ask(method, path, body);
  leave("Your session is over. Sign in again.");
  return answer;
}

// --- Showing ---

function show(id) {
  for (const section of document.querySelectorAll("main > section")) section.hidden = section.id !== id;
  const title = $(`#${id} h1`);
  document.title = `${title.textContent} – The board`;
  title.focus();
}

function say(text, isBad = false) {
  const status = $("#status");
  status.textContent = text;
  status.hidden = !text;
  status.classList.toggle("bad", isBad);
}

function clearMistakes(form) {
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }
  for (const mistake of form.querySelectorAll(".mistake")) mistake.remove();
}

// Puts what is wrong beside its field, and the cursor into the first such field.
function showMistakes(form, problem) {
  const left = [];
  for (const { pointer, detail } of problem.errors ?? []) {
    const field = form.elements.namedItem(pointer.replace("#/", ""));
    if (!(field instanceof HTMLInputElement)) { left.push(detail); continue; }
    const id = `mistake-${form.dataset.path.slice(1)}-${field.name}`;
    let mistake = document.getElementById(id);
    if (mistake) { mistake.textContent += `; ${detail}`; continue; }
    mistake = Object.assign(document.createElement("span"), { className: "mistake", id, textContent: detail });
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", id);
    field.after(mistake);
  }
  say([problem.detail ?? problem.title, ...left].join(" "), true);
  form.querySelector("[aria-invalid]")?.focus();
}

function noticeLine(item) {
  const line = document.createElement("li");
  if (item.gap) { line.textContent = "Some older notices are no longer kept."; return line; }
  const meta = document.createElement("span");
  meta.className = "meta";
  meta.textContent = `${item.author}, ${new Date(item.at).toLocaleTimeString()}`;
  line.append(meta, item.text);
  line.dataset.number = item.number;
  return line;
}

function receive(item) {
  if (item.number) {
    const known = $(`#notices li[data-number="${item.number}"]`);
    if (known) return;
    state.last = item.number;
  }
  $("#notices").prepend(noticeLine(item));
  $("#empty").hidden = true;
}

// --- The two ways of the feed ---

function stopFeed() {
  clearTimeout(state.timer);
  const socket = state.socket;
  state.socket = null;
  socket?.close(1000);
}

const position = () => {
  if (!state.position) return undefined;
  const feed = state.position.slice(0, state.position.lastIndexOf("-"));
  return `${feed}-${state.last ?? 0}`;
};

async function poll() {
  const since = position();
  const answer = await askSignedIn("GET", "/notices" + (since ? `?since=${encodeURIComponent(since)}` : ""));
  if (!state.token) return false;
  if (answer.status === 200) {
    state.position = answer.json.position;
    state.tag = answer.tag;
    for (const item of answer.json.items) receive(item);
  }
  $("#line").textContent = answer.status === 304 ? "Asked: nothing new." : "Asked.";
  return answer.ok || answer.status === 304;
}

async function pollOn() {
  await poll().catch(() => { $("#line").textContent = "The server does not answer."; });
  if (state.token && way() === "poll") state.timer = setTimeout(pollOn, 2000);
}

function push() {
  const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/notices/live`);
  state.socket = socket;
  socket.onopen = () => {
    socket.send(JSON.stringify({ token: state.token, since: position() }));
    $("#line").textContent = "Connected.";
  };
  socket.onmessage = (message) => receive(JSON.parse(message.data));
  socket.onclose = (event) => {
    if (state.socket !== socket) return;
    state.socket = null;
    $("#line").textContent = "Not connected; trying again.";
    state.timer = setTimeout(async () => {
      // 1008: the token is over.
      if (event.code === 1008 && !(await refresh().catch(() => false))) return leave("Your session is over. Sign in again.");
      if (state.token && way() === "push" && !state.socket) push();
    }, 1000);
  };
}

const way = () => $("input[name=way]:checked").value;

async function startFeed() {
  stopFeed();
  $("#line").textContent = "Connecting.";
  if (way() === "poll") return pollOn();
  // What is there already comes with one question; what is to come, by the socket.
  if (await poll().catch(() => false)) push();
}

// --- Coming and going ---

async function enter() {
  const me = await askSignedIn("GET", "/me");
  if (!me.ok) return;
  $("#who-name").textContent = me.json.name;
  $("#who").hidden = false;
  show("board");
  await startFeed();
}

function leave(text = "") {
  stopFeed();
  Object.assign(state, { token: null, position: null, tag: null, last: undefined });
  $("#who").hidden = true;
  $("#notices").replaceChildren();
  $("#empty").hidden = false;
  show("sign-in");
  say(text);
}

const after = {
  "/sign-in": async (answer) => { state.token = answer.json.access_token; await enter(); },
  "/sign-up": () => show("mailed"),
  "/password-reset": () => show("mailed"),
  "/password": () => { history.replaceState(null, "", "/"); leave("The password is set. Sign in with it."); },
  "/notices": async (answer, form) => { form.reset(); if (way() === "poll") await poll(); form.elements.text.focus(); },
};

async function submit(event) {
  event.preventDefault();
  const form = event.target;
  const path = form.dataset.path;
  const button = form.querySelector("button");
  clearMistakes(form);
  say("");
  const missing = [...form.elements].filter((field) => field.required && !field.value.trim());
  if (missing.length) {
    const errors = missing.map((field) => ({ pointer: `#/${field.name}`, detail: "Fill this in." }));
    return showMistakes(form, { detail: "Something is missing.", errors });
  }
  button.disabled = true;
  try {
    const fields = Object.fromEntries(new FormData(form));
    if (path === "/password") fields.token = decodeURIComponent(location.pathname.split("/")[2]);
    const answer = await (path === "/notices" ? askSignedIn : ask)("POST", path, fields);
    if (answer.ok) await after[path](answer, form);
    else if (!$("#sign-in").hidden && path === "/notices") return;
    else showMistakes(form, answer.json ?? { detail: "That did not work. Try again." });
  } catch {
    say("The server does not answer. Try again.", true);
  } finally {
    button.disabled = false;
  }
}

async function start() {
  for (const form of document.forms) form.addEventListener("submit", submit);
  for (const choice of document.querySelectorAll("input[name=way]")) choice.addEventListener("change", startFeed);
  $("#sign-out").addEventListener("click", async () => {
    await ask("POST", "/sign-out").catch(() => null);
    leave("You are signed out.");
  });
  addEventListener("hashchange", () => {
    const id = location.hash.slice(1);
    if (!state.token && ["sign-in", "sign-up", "forgotten"].includes(id)) { say(""); show(id); }
  });
  const [, kind, token] = location.pathname.split("/");
  if (kind === "reset") return show("reset");
  if (kind === "confirm") {
    const answer = await ask("POST", "/confirm", { token: decodeURIComponent(token) });
    history.replaceState(null, "", "/");
    show("sign-in");
    return answer.ok ? say("Your address is confirmed. Sign in.") : say(answer.json?.detail ?? "That did not work.", true);
  }
  if (await refresh().catch(() => false)) return enter();
  const id = location.hash.slice(1);
  show(["sign-up", "forgotten"].includes(id) ? id : "sign-in");
}

start();
