/* The time machine of the demo page: shows the system's clock and moves it. */
(function () {
  'use strict';

  var T = {
    moved: 'Прошло: ',
    now: 'Теперь ',
    done: { reminders: 'Напоминаний: ', messages: 'Сообщений: ', crm: 'Записей в CRM: ' },
    nothing: 'Ничему не пришёл срок.',
    look: 'Загляните в чат.',
    failed: 'Часы не переведены: машина времени не отвечает.',
    off: 'Часы не переведены: машина времени выключена.'
  };

  var clock = document.getElementById('now');
  var log = document.getElementById('happened');
  var buttons = Array.from(document.querySelectorAll('[data-forward]'));
  var ahead = 0;
  var shape = new Intl.DateTimeFormat('ru-RU', {
    weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Moscow'
  });

  function set(answer) {
    var moment = Date.parse(answer.now);
    if (moment) ahead = moment - Date.now();
    show();
  }

  function show() {
    var now = new Date(Date.now() + ahead);
    clock.dateTime = now.toISOString();
    clock.textContent = shape.format(now);
  }

  function tell(text) {
    var line = document.createElement('li');
    line.textContent = text;
    log.prepend(line);
    while (log.children.length > 3) log.lastChild.remove();
  }

  function happened(answer) {
    var done = answer.done;
    if (!done) return T.look;
    var all = Object.keys(T.done).filter(function (kind) { return done[kind] > 0; });
    if (!all.length) return T.nothing;
    return all.map(function (kind) { return T.done[kind] + done[kind] + '.'; }).concat(T.look).join(' ');
  }

  function forward(button) {
    buttons.forEach(function (other) { other.disabled = true; });
    fetch('/demo/clock', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ forward: button.dataset.forward })
    }).then(function (answer) {
      if (!answer.ok) throw answer.status;
      return answer.json();
    }).then(function (answer) {
      set(answer);
      tell(T.moved + button.dataset.says + '. ' + T.now + clock.textContent + '. ' + happened(answer));
    }).catch(function (status) {
      tell(status === 404 || status === 403 ? T.off : T.failed);
    }).then(function () {
      buttons.forEach(function (other) { other.disabled = false; });
      button.focus({ preventScroll: true });
    });
  }

  buttons.forEach(function (button) {
    button.addEventListener('click', function () { forward(button); });
  });
  fetch('/demo/clock').then(function (answer) { return answer.ok ? answer.json() : {}; }).then(set, show);
  show();
  setInterval(show, 1000);
})();
