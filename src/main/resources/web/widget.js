/* Registratura: the clinic's chat. One file, no libraries, nothing personal kept in the browser. */
(function () {
'use strict';

var T = {
  title: 'Запись в клинику',
  about: 'Бот. Позвать человека: «оператор»',
  open: 'Открыть чат: запись и вопросы',
  unread: ', новых сообщений: ',
  close: 'Закрыть чат',
  log: 'Переписка',
  field: 'Ваше сообщение',
  phone: 'Ваш номер телефона',
  send: 'Отправить',
  choices: 'Варианты ответа',
  bot: 'Клиника: ',
  you: 'Вы: ',
  connecting: 'Соединяемся…',
  offline: 'Нет связи, пробую снова. Если спешите, позвоните в клинику.',
  unsent: 'Не отправлено, повторяю…',
  refused: 'Не удалось отправить. Попробуйте написать иначе.',
  tooLong: 'Сообщение длиннее 4000 знаков. Пожалуйста, сократите его.',
  closed: 'Чат сейчас недоступен. Пожалуйста, позвоните в клинику.',
  restored: 'Ответы клиники восстановлены. Ваши слова в браузере не хранятся.',
  renewed: 'Прежний разговор закончился, начинаем новый.',
  newTab: ' (откроется в новой вкладке)',
  agree: 'Согласен',
  decline: 'Не согласен'
};

var script = document.currentScript || document.querySelector('script[src*="widget.js"][data-clinic]');
if (!script || !script.dataset.clinic || window.__registratura) return;
window.__registratura = true;

var LONGEST = 4000, FIRST_PAUSE = 1000, LAST_PAUSE = 15000, HIDDEN_PAUSE = 60000;
var clinic = script.dataset.clinic;
var api = new URL(script.src, location.href).origin + '/widget/' + encodeURIComponent(clinic) + '/';
var trail = whence();

/* ---- what is known: the token and «open» survive a reload, all else is memory ---- */
var token = keep('token'), opened = keep('open') === '1';
var after = 0, heard = false, words = [], declined = false, spoke = true, asksConsent = false;
var queue = [], sending = false, retry = 0, joining = false, dead = false, restoring = !!token, lastAsk = '';
var pause = FIRST_PAUSE, timer = 0, polling = false, again = false, unread = 0, active = Date.now();
var groups = [], ui = null, back = null, narrow = matchMedia('(max-width: 480px)');

function keep(name, value) {
  var key = 'registratura:' + clinic + ':' + name;
  try {
    if (value === undefined) return sessionStorage.getItem(key) || '';
    if (value) sessionStorage.setItem(key, value); else sessionStorage.removeItem(key);
  } catch (blocked) { /* then it lasts as long as the page */ }
  return value || '';
}

/* utm_* of this page, or of the same site's page that led here; addresses go without their query */
function whence() {
  var utm = {}, from = null;
  try { from = new URL(document.referrer); } catch (none) { /* typed, or hidden */ }
  [from && from.origin === location.origin ? from.search : '', location.search].forEach(function (search) {
    new URLSearchParams(search).forEach(function (value, key) {
      if (/^utm_[a-z0-9_]{1,40}$/.test(key) && value) utm[key] = value.slice(0, 200);
    });
  });
  return { page: location.origin + location.pathname, referrer: from ? from.origin + from.pathname : '', utm: utm };
}

function uuid() {
  var b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = b[6] & 15 | 64;
  b[8] = b[8] & 63 | 128;
  return Array.from(b, function (x, i) {
    return ([4, 6, 8, 10].indexOf(i) < 0 ? '' : '-') + (x + 256).toString(16).slice(1);
  }).join('');
}

/* ---- the wire ---- */
function call(method, path, body) {
  var headers = {}, abort = new AbortController(), limit = setTimeout(function () { abort.abort(); }, 20000);
  if (token) { headers.Authorization = 'Bearer ' + token; headers['X-Session'] = token; }
  if (body) headers['Content-Type'] = 'application/json';
  return fetch(api + path, {
    method: method, headers: headers, body: body && JSON.stringify(body), signal: abort.signal,
    mode: 'cors', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer',
    keepalive: method === 'POST'
  }).then(function (answer) {
    if (!answer.ok) throw answer.status;
    return answer.text();
  }).then(function (json) { return json ? JSON.parse(json) : {}; }).finally(function () { clearTimeout(limit); });
}

function join() {
  if (token || joining || dead) return;
  joining = true;
  if (!retry) state(T.connecting);
  call('POST', 'sessions', trail).then(function (session) {
    if (!session.token) throw 0;
    return session;
  }).then(function (session) {
    joining = false;
    token = keep('token', session.token);
    state('');
    typing(true);
    flush();
    pollSoon();
  }, function (status) {
    joining = false;
    if (status === 403 || status === 404 || status === 400) return stop();
    state(T.offline);
    if (retry < 20) setTimeout(join, backoff());
  });
}

function backoff() {
  return Math.min(LAST_PAUSE, FIRST_PAUSE * Math.pow(2, retry++)) * (0.8 + Math.random() * 0.4);
}

function stop() {
  dead = true;
  state(T.closed);
  ui.field.disabled = ui.send.disabled = true;
}

/* The chat is no more (its token has expired): a new one, and what waits is sent there. */
function renew() {
  token = keep('token', '');
  after = 0;
  restoring = false;
  if (!opened && !queue.length) return;
  if (heard) note(T.renewed);
  heard = false;
  setTimeout(join, backoff());
}

function push(message, bubble) {
  queue.push({ body: Object.assign({ id: uuid() }, message), bubble: bubble });
  active = Date.now();
  typing(true);
  join();
  flush();
}

/* One at a time and in order; a failure is repeated under the same id, so that nothing is lost and nothing doubled. */
function flush() {
  var first = queue[0];
  if (!first || sending || !token || dead) return;
  var asked = token;
  sending = true;
  call('POST', 'messages', first.body).then(function () {
    sent(first, '');
  }, function (status) {
    sending = false;
    if (status === 401) return asked === token ? renew() : flush();
    if (status === 403 || status === 404) return stop();
    if (status === 400 || status === 413) return sent(first, T.refused);
    mark(first.bubble, T.unsent);
    setTimeout(flush, backoff());
  });
}

function sent(item, remark) {
  sending = false;
  retry = 0;
  queue.shift();
  mark(item.bubble, remark);
  pollSoon();
  flush();
}

/* ---- polling: growing pauses; slow when nobody looks; none when nobody has been here for long ---- */
function pollSoon() {
  pause = FIRST_PAUSE;
  if (polling) { again = true; return; }
  clearTimeout(timer);
  poll();
}

function plan() {
  var idle = Date.now() - active, seen = opened && !document.hidden;
  clearTimeout(timer);
  if (!token || dead || idle > (seen ? 30 : 10) * 60000) return;
  timer = setTimeout(poll, document.hidden ? HIDDEN_PAUSE : pause);
  pause = Math.min(LAST_PAUSE * (opened ? 1 : 2), pause * 2);
}

function poll() {
  if (!token || dead || polling) return;
  var asked = token;
  polling = true;
  call('GET', 'messages?after=' + after).then(function (page) {
    if (asked === token) receive(page);
  }, function (status) {
    if (status === 401 && asked === token) renew();
    if (status === 403 || status === 404) stop();
  }).then(function () {
    polling = false;
    if (again) { again = false; poll(); } else plan();
  });
}

/* Somebody is at the page: listen closely again. */
function awake() {
  var slow = Date.now() - active > 10 * 60000 || pause > 4000;
  active = Date.now();
  if (token && slow && !document.hidden) { pause = FIRST_PAUSE; if (!polling) plan(); }
}

function receive(page) {
  var fresh = (page.messages || []).filter(function (message) { return message.seq > after; });
  after = Math.max(after, page.next || 0);
  retry = 0;
  heard = heard || fresh.length > 0;
  var first = restoring;
  if (first && fresh.length) note(T.restored);
  fresh.forEach(say);
  restoring = false;
  if (!fresh.length) return;
  pause = FIRST_PAUSE;
  typing(false);
  if (!opened && !first) { unread += fresh.length; badge(); }
}

/* ---- the patient's side ---- */

/* Words typed before consent wait here, in memory, until «Согласен» carries them. */
function remember(text) {
  if (spoke && !asksConsent && !declined) words = [];
  words.push(text);
  spoke = false;
}

function write(text) {
  if (asksConsent && /^(да,?\s+)?(я\s+)?соглас(ен|на)[.!\s]*$/i.test(text)) {
    return consent(text);
  }
  remember(text);
  groups.forEach(function (group) { group.stale = true; });
  push({ text: text }, bubble('you', text));
}

function press(key) {
  groups.forEach(disable);
  groups = [];
  if (key.data === 'agree') return consent(key.label);
  if (key.data === 'decline') declined = true;
  push({ button: key.data }, bubble('you', key.label));
}

function consent(label) {
  var all = words, first = [];
  while (all.length && first.concat(all[0]).join('\n').length <= LONGEST) first.push(all.shift());
  words = [];
  declined = asksConsent = false;
  groups.forEach(disable);
  push({ agree: first.length ? { words: first.join('\n') } : {} }, bubble('you', label));
  all.forEach(function (text) { push({ text: text }, null); });
}

/* ---- the bot's side ---- */
function say(message) {
  var rows = message.buttons || [], line = bubble('bot', message.text);
  asksConsent = message.keyboard === 'consent';
  spoke = true;
  if (asksConsent && !rows.length) {
    rows = [[{ label: T.agree, data: 'agree' }, { label: T.decline, data: 'decline' }]];
  }
  groups = groups.filter(function (group) {
    if (rows.length || group.stale) disable(group);
    return !(rows.length || group.stale);
  });
  if (rows.length) choices(line, rows);
  ask(message.keyboard === 'ask_phone');
}

function choices(line, rows) {
  var group = el('div', 'choices', line.parentNode);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', T.choices);
  rows.forEach(function (row) {
    var box = el('div', 'row', group);
    row.forEach(function (key) {
      var button = el('button', 'choice', box, key.label);
      button.type = 'button';
      button.addEventListener('click', function () {
        press(key);
        focusField();
      });
    });
  });
  groups.push(group);
  down();
}

function disable(group) {
  group.querySelectorAll('button').forEach(function (button) { button.disabled = true; });
  group.classList.add('past');
}

function ask(phone) {
  var kind = phone ? 'tel' : 'text', field = ui.field;
  if (kind === lastAsk) return;
  lastAsk = kind;
  field.setAttribute('inputmode', kind);
  field.setAttribute('autocomplete', phone ? 'tel' : 'off');
  field.placeholder = phone ? T.phone : T.field;
  ui.label.textContent = phone ? T.phone : T.field;
  if (!phone || !opened || restoring || !ui.root.activeElement) return;
  field.blur();
  field.focus();
}

/* ---- text: never HTML; links and phones are made by hand ---- */
function text(into, value) {
  var urgent = /скор(ая|ую|ой)|звон|вызов|вызв|вызыв/i.test(value);
  var pattern = /https:\/\/[^\s<>«»"]+|tel:\+?[\d-]{3,}|(?:\+7|\b8)[\s(-]*\d{3}[\s)-]*\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)|\b1(?:03|12)\b(?![\d.,:]*\d)/g;
  var at = 0, found;
  while ((found = pattern.exec(value))) {
    var whole = found[0], web = whole.slice(0, 8) === 'https://', before = value.charAt(found.index - 1);
    if (web) whole = whole.replace(/[.,;:!?)\]…]+$/, '');
    var short = whole.length === 3;
    if (!web && (short ? !urgent || /[\d.,:+-]/.test(before) : /[\d+]/.test(before))) continue;
    into.append(value.slice(at, found.index), link(whole, web));
    at = pattern.lastIndex = found.index + whole.length;
  }
  into.append(value.slice(at));
}

function link(value, web) {
  var a = document.createElement('a'), number = value.replace(/[^\d+]/g, '').replace(/^8(?=\d{10}$)/, '+7');
  a.href = web ? value : 'tel:' + number;
  a.textContent = web ? value : value.replace(/^tel:/, '');
  if (!web) return a;
  a.target = '_blank';
  a.rel = 'noopener noreferrer';
  el('span', 'sr', a, T.newTab);
  return a;
}

/* ---- what is seen ---- */
function el(tag, style, parent, content) {
  var node = document.createElement(tag);
  if (style) node.className = style;
  if (content) node.textContent = content;
  if (parent) parent.append(node);
  return node;
}

function bubble(who, value) {
  var line = el('div', 'line ' + who), body = el('div', 'bubble', line);
  el('span', 'sr', body, who === 'you' ? T.you : T.bot);
  if (who === 'you') body.append(value); else text(body, value);
  ui.log.insertBefore(line, ui.dots);
  down();
  return body;
}

function note(value) {
  var line = el('div', 'note', null, value);
  ui.log.insertBefore(line, ui.dots);
  down();
}

function mark(body, remark) {
  if (!body) return;
  var old = body.parentNode.querySelector('.mark');
  if (old && old.textContent === remark) return;
  if (old) old.remove();
  if (remark) el('div', 'mark', body.parentNode, remark);
  down();
}

function state(value) { ui.state.textContent = value; ui.state.hidden = !value; }

function typing(on) {
  clearTimeout(ui.typing);
  ui.dots.hidden = !on;
  if (on) ui.typing = setTimeout(typing, 20000, false);
  down();
}

function down() { ui.log.scrollTop = ui.log.scrollHeight; }

function badge() {
  ui.badge.hidden = !unread;
  ui.badge.textContent = unread > 9 ? '9+' : String(unread || '');
  ui.launch.setAttribute('aria-label', T.open + (unread ? T.unread + unread : ''));
}

/* A touch screen would cover half of the talk with its keyboard: there the field waits for a tap. */
function focusField() {
  if (matchMedia('(pointer: coarse)').matches || ui.field.disabled) ui.panel.focus(); else ui.field.focus();
}

function toggle(open, quietly) {
  opened = open;
  keep('open', open ? '1' : '');
  ui.panel.hidden = !open;
  ui.launch.setAttribute('aria-expanded', String(open));
  ui.launch.classList.toggle('away', open);
  document.documentElement.style.overflow = open && narrow.matches ? 'hidden' : '';
  active = Date.now();
  if (!open) { (back && back.isConnected ? back : ui.launch).focus(); back = null; return; }
  unread = 0;
  badge();
  fit();
  down();
  if (!quietly) focusField();
  join();
  if (token) pollSoon();
}

/* On a phone the panel is the whole screen that the keyboard leaves. */
function fit() {
  var view = window.visualViewport, full = narrow.matches;
  ui.panel.setAttribute('aria-modal', String(full));
  ui.panel.style.height = full && view ? view.height + 'px' : '';
  ui.panel.style.top = full && view ? view.offsetTop + 'px' : '';
}

function keys(event) {
  if (event.key === 'Escape' && opened) { event.preventDefault(); event.stopPropagation(); toggle(false); }
  if (event.key !== 'Tab' || !narrow.matches) return;
  var all = Array.from(ui.panel.querySelectorAll('button:not(:disabled), a, textarea:not(:disabled), [tabindex="0"]'));
  var end = event.shiftKey ? all[0] : all[all.length - 1], now = ui.root.activeElement;
  if (now === end || now === ui.panel && event.shiftKey) {
    event.preventDefault();
    all[event.shiftKey ? all.length - 1 : 0].focus();
  }
}

function submit(event) {
  if (event) event.preventDefault();
  var value = ui.field.value.replace(/\r\n?/g, '\n').trim();
  if (value.length > LONGEST) { state(T.tooLong); return; }
  if (!value || dead) return;
  state('');
  ui.field.value = '';
  grow();
  write(value);
  ui.field.focus();
}

function grow() {
  ui.field.style.height = 'auto';
  ui.field.style.height = Math.min(ui.field.scrollHeight + 2, 132) + 'px';
}

function icon(path) {
  var ns = 'http://www.w3.org/2000/svg', svg = document.createElementNS(ns, 'svg');
  var line = document.createElementNS(ns, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

function labelled(tag, style, parent, label) {
  var node = el(tag, style, parent);
  node.setAttribute('aria-label', label);
  if (tag === 'button') node.type = 'button';
  return node;
}

/* The ink on the clinic's colour: white or near black, whichever is read more easily. */
function paint(host, color) {
  if (!/^#[0-9a-f]{6}$/i.test(color || '')) return;
  var part = [1, 3, 5].map(function (i) {
    var c = parseInt(color.substr(i, 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  });
  var light = 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
  host.style.setProperty('--main', color);
  host.style.setProperty('--ink', light > 0.179 ? '#14201f' : '#fff');
}

function build() {
  var host = el('div'), root = host.attachShadow({ mode: 'open' }), title = script.dataset.title || T.title;
  host.id = 'registratura';
  host.lang = 'ru';
  ui = { root: root };
  try {
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS_TEXT);
    root.adoptedStyleSheets = [sheet];
  } catch (old) { el('style', '', root, CSS_TEXT); }
  paint(host, script.dataset.color);

  ui.launch = labelled('button', 'launch', root, T.open);
  ui.launch.setAttribute('aria-haspopup', 'dialog');
  ui.launch.setAttribute('aria-expanded', 'false');
  ui.launch.append(icon('M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H9l-5 4v-4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM12 7v7M8.5 10.5h7'));
  ui.badge = el('span', 'badge', ui.launch);
  ui.badge.setAttribute('aria-hidden', 'true');
  ui.badge.hidden = true;

  ui.panel = labelled('section', 'panel', root, title);
  ui.panel.setAttribute('role', 'dialog');
  ui.panel.tabIndex = -1;
  ui.panel.hidden = true;

  var head = el('div', 'head', ui.panel), names = el('div', 'names', head);
  el('div', 'title', names, title);
  el('div', 'about', names, T.about);
  ui.close = labelled('button', 'close', head, T.close);
  ui.close.append(icon('M6 6l12 12M18 6L6 18'));

  ui.log = labelled('div', 'log', ui.panel, T.log);
  ui.log.setAttribute('role', 'log');
  ui.log.setAttribute('aria-live', 'polite');
  ui.log.tabIndex = 0;
  ui.dots = el('div', 'dots', ui.log);
  ui.dots.setAttribute('aria-hidden', 'true');
  ui.dots.append(el('i'), el('i'), el('i'));
  ui.dots.hidden = true;

  ui.state = el('div', 'state', ui.panel);
  ui.state.setAttribute('role', 'status');
  ui.state.hidden = true;

  var form = el('form', 'form', ui.panel);
  ui.label = el('label', 'sr', form, T.field);
  ui.label.htmlFor = 'field';
  ui.field = el('textarea', 'field', form);
  ui.field.id = 'field';
  ui.field.rows = 1;
  ui.field.setAttribute('enterkeyhint', 'send');
  ui.send = labelled('button', 'send', form, T.send);
  ui.send.type = 'submit';
  ui.send.append(icon('M4 12l16-8-6 16-3-7zM11 13l9-9'));
  ask(false);

  ui.launch.addEventListener('click', function () { toggle(true); });
  ui.close.addEventListener('click', function () { toggle(false); });
  ui.panel.addEventListener('keydown', keys);
  form.addEventListener('submit', submit);
  ui.field.addEventListener('input', grow);
  ui.field.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
  });
  document.body.append(host);
}

var CSS_TEXT = ':host{--main:#0b6b66;--ink:#fff;all:initial;font:16px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;color:#1b2a2a}' +
  '*{box-sizing:border-box;font:inherit;color:inherit}[hidden]{display:none!important}' +
  '.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}' +
  'button{cursor:pointer;border:0;background:none;padding:0}svg{width:24px;height:24px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}' +
  ':focus-visible{outline:3px solid #0b57d0;outline-offset:2px;box-shadow:0 0 0 2px #fff}' +
  '.launch{position:fixed;right:20px;bottom:20px;z-index:2147483000;width:64px;height:64px;border-radius:50%;background:var(--main);color:var(--ink);display:grid;place-items:center;box-shadow:0 6px 24px rgba(10,40,40,.32);transition:transform .15s}' +
  '.launch:hover{transform:scale(1.05)}.launch svg{width:30px;height:30px}.launch.away{visibility:hidden}' +
  '.badge{position:absolute;top:-2px;right:-2px;min-width:24px;height:24px;border-radius:12px;background:#b3261e;color:#fff;font-size:14px;font-weight:700;line-height:24px;text-align:center;padding:0 6px}' +
  '.panel{position:fixed;right:20px;bottom:20px;z-index:2147483001;width:392px;height:640px;max-height:calc(100vh - 40px);display:flex;flex-direction:column;background:#f4f7f6;border-radius:20px;overflow:hidden;box-shadow:0 16px 56px rgba(10,40,40,.34);animation:up .18s ease-out}' +
  '.panel:focus{outline:none}@keyframes up{from{opacity:0;transform:translateY(12px)}}' +
  '.head{display:flex;align-items:center;gap:8px;padding:12px 10px 12px 20px;background:var(--main);color:var(--ink)}.names{flex:1;min-width:0}' +
  '.title{font-weight:700;font-size:17px;line-height:1.3}.about{font-size:14px;line-height:1.35}' +
  '.close{flex:none;width:44px;height:44px;border-radius:50%;display:grid;place-items:center}.close:hover{background:rgba(255,255,255,.16)}.close:focus-visible{outline-color:var(--ink);box-shadow:none;outline-offset:-3px}' +
  '.log{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain;padding:16px 14px 8px}.log:focus-visible{outline-offset:-3px;box-shadow:none}' +
  '.line{display:flex;flex-direction:column;align-items:flex-start;margin-bottom:10px;animation:up .18s ease-out}.line.you{align-items:flex-end}' +
  '.bubble{position:relative;max-width:86%;padding:10px 14px;border-radius:4px 18px 18px 18px;background:#fff;border:1px solid #dbe5e3;white-space:pre-wrap;overflow-wrap:anywhere}' +
  '.you .bubble{background:var(--main);color:var(--ink);border-color:transparent;border-radius:18px 18px 4px 18px}.bubble a{color:#0a56a8;text-decoration:underline;text-underline-offset:2px}' +
  '.note,.mark{font-size:14px;color:#4a5d5b}.note{text-align:center;margin:2px 12px 14px}.mark{margin-top:4px;color:#9a1c14}' +
  '.choices{display:flex;flex-direction:column;gap:8px;width:100%;margin-top:10px}.row{display:flex;flex-wrap:wrap;gap:8px}' +
  '.choice{flex:1 1 auto;min-height:44px;min-width:44px;padding:9px 16px;border-radius:22px;border:2px solid var(--main);background:#fff;color:#12302e;font-weight:600;line-height:1.3;overflow-wrap:anywhere}' +
  '.choice:hover{background:#e3f0ee}.past .choice{border-color:#c9d3d1;background:transparent;color:#5b6b69;font-weight:400;cursor:default}' +
  '.dots{display:inline-flex;gap:5px;padding:14px;border-radius:4px 18px 18px 18px;background:#fff;border:1px solid #dbe5e3}.dots i{width:8px;height:8px;border-radius:50%;background:#6c8280;animation:dot 1.2s infinite}.dots i:nth-child(2){animation-delay:.2s}.dots i:nth-child(3){animation-delay:.4s}@keyframes dot{50%{opacity:.25}}' +
  '.state{padding:8px 16px;font-size:14px;color:#5a3a00;background:#fff4dc;border-top:1px solid #f0dcae}' +
  '.form{display:flex;align-items:flex-end;gap:8px;padding:10px;background:#fff;border-top:1px solid #dbe5e3;padding-bottom:max(10px,env(safe-area-inset-bottom))}' +
  '.field{flex:1;min-width:0;min-height:48px;max-height:132px;resize:none;padding:11px 16px;border:1.5px solid #71837f;border-radius:24px;background:#fff;font-size:16px}.field::placeholder{color:#566663;opacity:1}' +
  '.field:focus{outline:3px solid #0b57d0;outline-offset:1px}.send{flex:none;width:48px;height:48px;border-radius:50%;background:var(--main);color:var(--ink);display:grid;place-items:center}.send:disabled,.field:disabled{opacity:.5}' +
  '@media(max-width:480px){.panel{inset:0;width:auto;height:100dvh;max-height:none;border-radius:0}.head{padding-top:max(12px,env(safe-area-inset-top))}.launch{right:16px;bottom:16px}}' +
  '@media(max-height:520px) and (min-width:481px){.panel{bottom:8px;max-height:calc(100vh - 16px)}}' +
  '@media(prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}' +
  '@media(forced-colors:active){.bubble,.choice,.launch,.send,.panel{border:1px solid}}@media print{:host{display:none}}';

function start() {
  build();
  addEventListener('online', function () {
    awake();
    if (opened || queue.length) join();
    flush();
  });
  document.addEventListener('visibilitychange', awake);
  ['pointerdown', 'keydown'].forEach(function (kind) { document.addEventListener(kind, awake, true); });
  document.addEventListener('click', function (event) {
    var opener = event.target.closest && event.target.closest('[data-registratura-open]');
    if (opener) { event.preventDefault(); back = opener; toggle(true); }
  });
  addEventListener('beforeunload', function (event) { if (queue.length) event.preventDefault(); });
  narrow.addEventListener('change', fit);
  if (window.visualViewport) visualViewport.addEventListener('resize', fit);
  if (opened) toggle(true, true); else if (token) poll();
}

if (document.body) start(); else addEventListener('DOMContentLoaded', start);
})();
