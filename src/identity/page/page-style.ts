/** The product's look, in the few rules that a sign-in page needs. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #212b32; --quiet: #4c6272; --page: #f0f4f5; --card: #fff; --rule: #d8dde0;
  --action: #005eb8; --on-action: #fff; --error: #d5281b; --focus: #ffeb3b; --field: #4c6272; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8edee; --quiet: #aeb7bd; --page: #10171c; --card: #1b252c; --rule: #3b4951;
    --action: #7ab8f5; --on-action: #10171c; --error: #ff8a80; --field: #aeb7bd; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/24px Arial, sans-serif; }
header { background: #005eb8; color: #fff; padding: 16px 24px; font-size: 19px; font-weight: 700; }
header strong { display: inline-block; margin-left: 12px; padding: 2px 10px; border-radius: 2px; background: var(--focus);
  color: #212b32; font-size: 14px; line-height: 20px; }
main { max-width: 432px; margin: 48px auto; padding: 24px 32px 32px; background: var(--card); border: 1px solid var(--rule); }
h1 { margin: 0 0 16px; font-size: 24px; line-height: 32px; }
label { display: block; margin-top: 16px; font-weight: 700; }
input { width: 100%; height: 44px; margin-top: 4px; padding: 8px; border: 2px solid var(--field); border-radius: 0;
  background: var(--card); color: var(--ink); font: inherit; }
button { min-height: 44px; margin-top: 24px; padding: 8px 24px; border: 2px solid transparent; border-radius: 4px;
  background: var(--action); color: var(--on-action); font: inherit; font-weight: 700; cursor: pointer; }
button + button { margin-left: 8px; border-color: var(--field); background: var(--card); color: var(--ink); }
a { color: var(--action); }
a:focus-visible, input:focus-visible, button:focus-visible {
  outline: 4px solid var(--focus); outline-offset: 0; box-shadow: inset 0 0 0 2px #212b32; }
.error { margin: 0 0 16px; padding: 8px 16px; border-left: 4px solid var(--error); font-weight: 700; }
.error:focus { outline: none; }
.quiet { margin: 24px 0 0; color: var(--quiet); font-size: 14px; line-height: 20px; }
aside { margin-top: 32px; padding-top: 16px; border-top: 1px solid var(--rule); color: var(--quiet); }
aside h2 { margin: 0 0 8px; font-size: 16px; line-height: 24px; color: var(--ink); }
aside ul { margin: 0 0 8px; padding-left: 24px; }
code { font-family: inherit; font-weight: 700; color: var(--ink); }
`;
