// Changes of figures on their way from <cncc-figures> to the server.
(() => {
  'use strict';

  const ANSWER_EXPECTED_WITHIN = 20_000;
  const TRY_AGAIN_AFTER = 5_000;

  const HERE = document.currentScript.src;

  /**
   * Changes on their way to the server, also kept in the browser's storage, so that neither a lost line nor a closed
   * browser loses one. At most one change per figure is on its way: the next carries the revision the answer brought.
   */
  class SaveQueue {
    #entries = new Map();
    #lastBatch = 0;
    #trial = null;

    constructor({ send, connected, changed, sameFigure }) {
      Object.assign(this, { send, connected, changed, sameFigure });
    }

    /** Takes up what an earlier visit could not save. */
    open(storeKey) {
      if (this.storeKey === storeKey) return;
      this.storeKey = storeKey;
      for (const stored of Object.values(this.#stored())) {
        const key = keyOf(stored);
        if (!this.#entries.has(key)) this.#entries.set(key, { ...stored, batch: null });
      }
    }

    get size() { return this.entries().filter(entry => !entry.absent).length; }
    entries() { return [...this.#entries.values()]; }
    find(row, cell) { return this.#entries.get(`${row}|${cell}`); }

    put({ row, cell, text, state, revision }) {
      const waiting = this.find(row, cell);
      const entry = waiting ?? { row, cell, revision, batch: null };
      Object.assign(entry, { text, state, refused: false, again: entry.batch !== null });
      this.#entries.set(keyOf(entry), entry);
      this.#store(entry);
    }

    /** Sends all that may go now, as one batch. */
    flush() {
      if (this.connected()) return this.#sendReady();
      this.changed();
      this.#tryLater();
    }

    #sendReady() {
      const ready = this.#ready();
      if (!ready.length) return this.changed();
      const batch = `${Date.now().toString(36)}-${++this.#lastBatch}`;
      ready.forEach(entry => (entry.batch = batch));
      this.changed();
      this.send(ready.map(({ row, cell, text, state, revision }) => ({ row, cell, text, state, revision })), batch);
      setTimeout(() => this.#retry(batch), ANSWER_EXPECTED_WITHIN);
    }

    /** The server's answer for one cell. Says whether the answered text is still the latest that was typed. */
    settle({ row, cell, revision, problem, conflict }) {
      const entry = this.find(row, cell);
      if (!entry) return true;
      const latest = !entry.again;
      Object.assign(entry, { batch: null, again: false });
      if (conflict) Object.assign(entry, { conflict, revision: revision ?? entry.revision });
      else if (problem && latest) entry.refused = true;
      else if (latest) return this.drop(row, cell), true;
      else entry.revision = revision ?? entry.revision;
      this.#store(entry);
      return latest;
    }

    /** Another cell of the same figure was saved: what still waits builds on the new revision. */
    rebase(row, cell, revision) {
      this.entries()
        .filter(entry => entry.row === row && !entry.conflict && this.sameFigure(row, entry.cell, cell))
        .forEach(entry => { entry.revision = revision; this.#store(entry); });
    }

    decideMine(row, cell) {
      const entry = this.find(row, cell);
      if (entry) { entry.conflict = null; this.#store(entry); this.flush(); }
    }

    drop(row, cell) {
      this.#entries.delete(`${row}|${cell}`);
      this.#write(stored => delete stored[`${row}|${cell}`]);
    }

    #ready() {
      return this.entries().filter(entry => !entry.batch && !entry.refused && !entry.conflict && !entry.absent && !this.#busy(entry));
    }

    #busy(entry) {
      return this.entries().some(other =>
        other.batch && other.row === entry.row && this.sameFigure(entry.row, other.cell, entry.cell));
    }

    #retry(batch) {
      const unanswered = this.entries().filter(entry => entry.batch === batch);
      unanswered.forEach(entry => (entry.batch = null));
      if (unanswered.length) this.flush();
    }

    #tryLater() {
      if (this.#ready().length) this.#trial ??= setTimeout(() => { this.#trial = null; this.tryAgain(); }, TRY_AGAIN_AFTER);
    }

    /** Flow may notice that the line is back only when it is given something to send: so it is, once the server answers again. */
    async tryAgain() {
      if (!this.connected() && this.#ready().length && await reachable()) this.#sendReady();
      else this.flush();
    }

    #store({ row, cell, text, state, revision }) {
      this.#write(stored => (stored[`${row}|${cell}`] = { row, cell, text, state, revision }));
    }

    #stored() {
      try { return (this.storeKey && JSON.parse(localStorage.getItem(this.storeKey))) || {}; } catch { return {}; }
    }

    #write(change) {
      if (!this.storeKey) return;
      const stored = this.#stored();
      change(stored);
      try {
        if (Object.keys(stored).length) localStorage.setItem(this.storeKey, JSON.stringify(stored));
        else localStorage.removeItem(this.storeKey);
      } catch { /* private browsing or a full store: the queue then lives as long as the page */ }
    }
  }

  const reachable = () => fetch(HERE, { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false);
  const keyOf = ({ row, cell }) => `${row}|${cell}`;

  window.cncc = Object.assign(window.cncc ?? {}, { SaveQueue });
})();
