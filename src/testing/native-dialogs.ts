/** Gives jsdom, which has none, the browser's modal dialogs: opening, Escape and closing. */
if (!('showModal' in HTMLDialogElement.prototype)) {
  const openDialogs: HTMLDialogElement[] = [];
  const before = new WeakMap<HTMLDialogElement, Element | null>();
  const close = (dialog: HTMLDialogElement) => {
    if (!dialog.open) return;
    dialog.open = false;
    openDialogs.splice(openDialogs.indexOf(dialog), 1);
    const opener = before.get(dialog);
    if (opener instanceof HTMLElement) opener.focus();
    dialog.dispatchEvent(new Event('close'));
  };
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      before.set(this, document.activeElement);
      openDialogs.push(this);
      this.open = true;
      this.querySelector<HTMLElement>('button, input, select, [href]')?.focus();
    },
    close(this: HTMLDialogElement) {
      close(this);
    },
  });
  document.addEventListener('keydown', ({ key }) => {
    const top = openDialogs.at(-1);
    if (key !== 'Escape' || !top) return;
    if (top.dispatchEvent(new Event('cancel', { cancelable: true }))) close(top);
  });
}
