// A click on marked words shows all their statements; a dashed line joins the pieces of a broken column.
const raw = document.querySelector('.raw');
raw.addEventListener('click', event => {
  const words = event.target.closest('a[data-statements]');
  if (!words) return;
  document.querySelectorAll('.now').forEach(e => e.classList.remove('now'));
  words.classList.add('now');
  words.dataset.statements.split(' ').forEach(id => document.getElementById(id)?.classList.add('now'));
});
function open() {
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('details')?.setAttribute('open', '');
}
function joints() {
  raw.querySelector('.joints')?.remove();
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'joints');
  svg.setAttribute('aria-hidden', 'true');
  const home = raw.getBoundingClientRect();
  for (const joint of raw.querySelectorAll('a.joint')) {
    const to = document.getElementById(joint.hash.slice(1));
    if (!to || to.closest('details:not([open])')) continue;
    const a = joint.getBoundingClientRect(), b = to.getClientRects()[0];
    if (!b) continue;
    const x1 = a.right - home.left, y1 = a.top + a.height / 2 - home.top;
    const x2 = b.left - home.left, y2 = b.top + b.height / 2 - home.top;
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', `M${x1},${y1} C${home.width + 14},${y1} ${-14},${y2} ${x2},${y2}`);
    svg.append(path);
  }
  raw.append(svg);
}
addEventListener('hashchange', open);
addEventListener('resize', joints);
raw.addEventListener('toggle', joints, true);
open();
joints();
