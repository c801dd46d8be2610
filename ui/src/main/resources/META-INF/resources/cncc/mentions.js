// Offers names while somebody writes @ and the beginning of a name. The field keeps the focus and points at the name that Enter would take;
// how many there are is read out. What is offered comes from the server, which knows who may be named here.
const BEGUN = /(^|[\s(])@([^\s@]{0,60})$/;
const PAUSE = 150;
let lists = 0;

class Mentions extends HTMLElement {
  connectedCallback() {
    if (this.list) return;
    this.list = document.createElement('ul');
    this.list.className = 'mention-list';
    this.list.id = `mention-list-${++lists}`;
    this.list.role = 'listbox';
    this.list.hidden = true;
    this.list.ariaLabel = this.texts?.choose ?? '';
    this.status = document.createElement('span');
    this.status.className = 'visually-hidden';
    this.status.role = 'status';
    this.append(this.list, this.status);
    this.addEventListener('input', () => this.later());
    this.addEventListener('keydown', event => this.key(event), true);
    this.addEventListener('focusout', () => setTimeout(() => this.close(), 200));
    this.list.addEventListener('mousedown', event => {
      event.preventDefault();
      const option = event.target.closest('[role=option]');
      if (option) this.take(option);
    });
  }

  get area() { return this.querySelector('textarea'); }

  get begun() {
    const area = this.area;
    return area && area.selectionStart === area.selectionEnd ? BEGUN.exec(area.value.slice(0, area.selectionStart)) : null;
  }

  later() {
    clearTimeout(this.timer);
    if (!this.begun) { this.close(); return; }
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const asked = this.begun?.[2];
    if (asked === undefined) return;
    const found = await this.$server.choices(asked);
    if (this.begun?.[2] === asked) this.open(found);
  }

  open(found) {
    this.list.replaceChildren(...found.map((official, at) => {
      const option = document.createElement('li');
      option.id = `${this.list.id}-${at}`;
      option.role = 'option';
      option.dataset.username = official.username;
      const name = document.createElement('span');
      name.textContent = official.name;
      const username = document.createElement('span');
      username.className = 'quiet';
      username.textContent = ` @${official.username}`;
      option.append(name, username);
      return option;
    }));
    this.status.textContent = found.length ? this.texts.found.replace('{n}', found.length) : this.texts.nobody;
    this.list.hidden = found.length === 0;
    const area = this.area;
    area.setAttribute('aria-autocomplete', 'list');
    area.setAttribute('aria-controls', this.list.id);
    this.choose(0);
  }

  close() {
    clearTimeout(this.timer);
    if (this.list.hidden) return;
    this.list.hidden = true;
    const area = this.area;
    ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'].forEach(name => area?.removeAttribute(name));
  }

  choose(at) {
    const options = [...this.list.children];
    if (!options.length) return;
    this.at = (at + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === this.at)));
    this.area.setAttribute('aria-activedescendant', options[this.at].id);
    options[this.at].scrollIntoView({block: 'nearest'});
  }

  key(event) {
    if (this.list.hidden) return;
    const does = {
      ArrowDown: () => this.choose(this.at + 1),
      ArrowUp: () => this.choose(this.at - 1),
      Enter: () => this.take(this.list.children[this.at]),
      Tab: () => this.take(this.list.children[this.at]),
      Escape: () => this.close()
    }[event.key];
    if (!does) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  }

  take(option) {
    const area = this.area;
    const begun = this.begun;
    if (!begun) { this.close(); return; }
    const start = area.selectionStart - begun[2].length;
    area.setRangeText(`${option.dataset.username} `, start, area.selectionStart, 'end');
    this.close();
    area.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    area.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
    area.focus();
  }
}

if (!customElements.get('cncc-mentions')) customElements.define('cncc-mentions', Mentions);
