/** The console's look: the values are the product's design tokens, light and dark. */
export const CONSOLE_CSS = `
:root { color-scheme: light; --font: "Inter Variable", Inter, "Segoe UI", "Noto Sans", Roboto, Arial, sans-serif;
  --paper: #f5f3ee; --surface: #ffffff; --sunken: #ece9e1; --ink: #1a2024; --ink-2: #465057; --ink-3: #5c656b; --line: #dad5c9; --line-strong: #857f70;
  --brand: #0b4f55; --brand-strong: #07393e; --on-brand: #ffffff; --focus: #0a4fd6; --focus-gap: #ffffff;
  --serving: #17633a; --serving-soft: #dcf1e3; --late: #ab1f16; --late-soft: #fce6e2; --offline: #55438c; --offline-soft: #ece8f7; --called: #7a4b00; --called-soft: #fdf0cf; }
@media (prefers-color-scheme: dark) { :root { color-scheme: dark;
  --paper: #101618; --surface: #182023; --sunken: #0b1012; --ink: #eceee9; --ink-2: #b9c2c3; --ink-3: #98a3a5; --line: #2e3a3e; --line-strong: #73807f;
  --brand: #7dcfc6; --brand-strong: #a5e3dc; --on-brand: #06282a; --focus: #8ab8ff; --focus-gap: #101618;
  --serving: #7fd6a0; --serving-soft: #15351f; --late: #ff9d90; --late-soft: #46201b; --offline: #c3b4f3; --offline-soft: #2c2547; --called: #f7c95c; --called-soft: #3a2e10; } }
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; font: 450 0.9375rem/1.375rem var(--font); font-feature-settings: "tnum"; color: var(--ink); background: var(--paper); }
h1, h2, p, table, dl, dd { margin: 0; }
header { display: flex; align-items: center; gap: 1rem; min-height: 52px; padding: 0.5rem 1.5rem; background: var(--surface); border-bottom: 1px solid var(--line); }
header h1 { font-size: 1.125rem; line-height: 1.625rem; font-weight: 600; flex: 1; }
header p { color: var(--ink-2); font-size: 0.875rem; }
main { max-width: 76rem; margin: 0 auto; padding: 1.5rem; }
.sums { display: flex; flex-wrap: wrap; gap: 1rem; margin-bottom: 1.5rem; }
.sums div { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 0.75rem 1rem; min-width: 9rem; }
.sums dt { color: var(--ink-2); font-size: 0.875rem; }
.sums dd { font-size: 1.5rem; line-height: 2rem; font-weight: 700; }
section { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; margin-bottom: 1.5rem; overflow-x: auto; }
section h2 { font-size: 1.125rem; line-height: 1.625rem; font-weight: 600; padding: 0.75rem 1rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
section > p { padding: 1rem; color: var(--ink-2); }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-size: 0.8125rem; line-height: 1.125rem; font-weight: 600; color: var(--ink-2); padding: 0.5rem 1rem; white-space: nowrap; }
td { padding: 0.5rem 1rem; border-top: 1px solid var(--line); height: 40px; vertical-align: middle; }
th.n, td.n { text-align: right; }
code { font: inherit; font-weight: 600; }
.state { display: inline-flex; align-items: center; gap: 0.5rem; padding: 0.125rem 0.5rem; border-radius: 4px; font-weight: 600; white-space: nowrap; }
.state::before { content: ""; width: 0.625rem; height: 0.625rem; flex: none; }
.on { color: var(--serving); background: var(--serving-soft); } .on::before { border-radius: 50%; background: currentColor; }
.off { color: var(--offline); background: var(--offline-soft); } .off::before { border-radius: 50%; border: 2px solid currentColor; }
.new { color: var(--called); background: var(--called-soft); } .new::before { border: 2px dashed currentColor; }
.fault { color: var(--late); background: var(--late-soft); white-space: normal; } .fault::before { background: currentColor; transform: rotate(45deg); }
form.sign-in { max-width: 26rem; margin: 4rem auto; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: 1.5rem; display: grid; gap: 1rem; }
form.sign-in h2 { font-size: 1.5rem; line-height: 2rem; }
label { font-weight: 600; display: grid; gap: 0.25rem; }
input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line-strong); border-radius: 8px; height: 2.5rem; padding: 0 0.75rem; }
button { font: inherit; font-weight: 600; color: var(--on-brand); background: var(--brand); border: 0; border-radius: 8px; height: 2.5rem; padding: 0 1rem; cursor: pointer; }
button:hover { background: var(--brand-strong); }
header button { color: var(--brand); background: none; border: 1px solid var(--line-strong); }
header button:hover { background: var(--sunken); }
.wrong { color: var(--late); font-weight: 600; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 2px var(--focus-gap); }
`;
