// The messages under a row of <cncc-figures>: problems, conflicts, questions for a reason, pins to be answered.
(() => {
  'use strict';

  const { SYMBOL, h, filled, button } = window.cncc;

  const PAUSE = 500;

  const choices = (...buttons) => h('span', { className: 'choices' }, ...buttons);

  class Messages {
    /** @param table what the messages may ask for: cellLabel, locked, useSum, keepMine, takeTheirs, fire */
    constructor(table) { this.table = table; }

    get texts() { return this.table.texts(); }

    /** Messages keep their elements while unchanged, so that a reason being typed is not taken away. */
    draw(row, name, { problem, conflict }) {
      const { value, warning, asked, reason, pin, changed } = row.data.cells[name];
      const locked = this.table.locked(row);
      const wanted = [
        problem && ['problem', problem, () => this.#problemMessage(row, name, problem)],
        conflict && ['conflict', [conflict, value], () => this.#conflictMessage(row, name, conflict)],
        asked && ['warning', [warning, locked && reason], () => this.#warningMessage(row, name)],
        pin && ['pin', locked ? pin : [pin.reason, pin.by, pin.at], () => this.#pinMessage(row, name, pin)],
        changed && ['changed', changed, () => [filled(changed.by ? this.texts.changedBy : this.texts.was, changed)]],
      ].filter(Boolean);
      const explained = Boolean(reason) && !locked;
      const holder = row.kept[name];
      const before = new Map([...holder.children].map(child => [child.dataset.key, child]));
      const now = wanted.map(([kind, data, parts]) => {
        const key = kind + JSON.stringify(data);
        const shown = kind === 'warning' && explained ? 'explained' : kind;
        const message = before.get(key) ?? h('div', { 'data-key': key },
          h('span', { className: 'message-symbol', 'aria-hidden': true }),
          h('b', {}, `${this.table.cellLabel(row, name)}: `), ...parts());
        message.className = `message ${shown}`;
        message.firstChild.textContent = SYMBOL[shown];
        const input = shown === 'explained' && message.querySelector('input');
        if (input && input !== document.activeElement) input.value = reason; // given for another figure of the row
        return message;
      });
      if (now.length !== holder.childElementCount || now.some((child, at) => holder.children[at] !== child)) holder.replaceChildren(...now);
    }

    #problemMessage(row, name, problem) {
      if (name !== 'total' || !row.sum?.mismatch || row.sum.alone || this.table.locked(row)) return [problem];
      return [problem, choices(button(filled(this.texts.useSum, row.sum), () => this.table.useSum(row)))];
    }

    #conflictMessage(row, name, conflict) {
      const mine = filled(this.texts.keepMine, { value: row.data.cells[name].value || '–' });
      const theirs = filled(this.texts.takeTheirs, { value: conflict.theirs || '–' });
      return [this.conflictText(conflict), choices(button(mine, () => this.table.keepMine(row, name)),
        button(theirs, () => this.table.takeTheirs(row, name, conflict)))];
    }

    conflictText(conflict) { return conflict ? filled(this.texts.conflict, { ...conflict, theirs: conflict.theirs || '–' }) : ''; }

    #warningMessage(row, name) {
      const { warning, reason } = row.data.cells[name];
      if (this.table.locked(row)) return [warning, reason ? h('q', {}, reason) : null];
      return [warning, ...this.#question(row, name, this.texts.reason, reason,
        text => this.table.fire('reason', { row: row.data.id, cell: name, text }))];
    }

    #pinMessage(row, name, pin) {
      const parts = [filled(this.texts.pinned, pin)];
      if (this.table.locked(row)) return pin.answer ? [...parts, h('span', {}, ` ${this.texts.answer}: `), h('q', {}, pin.answer)] : parts;
      return [...parts, ...this.#question(row, name, this.texts.answer, pin.answer,
        text => this.table.fire('answer', { row: row.data.id, cell: name, text }))];
    }

    #question(row, name, label, given, send) {
      const input = h('input', { type: 'text', value: given ?? '', placeholder: this.texts.required });
      let sent = given ?? '';
      let pause;
      const commit = () => { clearTimeout(pause); if (input.value.trim() && input.value !== sent) send(sent = input.value); };
      input.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(commit, PAUSE); });
      input.addEventListener('change', commit);
      input.addEventListener('keydown', event => event.key === 'Enter' && commit());
      return [h('label', { className: 'question' }, `${label} `, input), button(this.texts.send, commit)];
    }
  }

  window.cncc.Messages = Messages;
})();
