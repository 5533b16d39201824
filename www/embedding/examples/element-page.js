// What a page can do with an element: wait for it, ask it, listen to it.

const left = /** @type {any} */ (document.getElementById('left'));
const digest = /** @type {HTMLOutputElement} */ (document.getElementById('digest'));
const button = /** @type {HTMLButtonElement} */ (document.getElementById('exact'));

button.onclick = async () => {
  const { time_ms: timeMs, digest: found } = await left.runUntil(20_000);
  digest.value = `t = ${timeMs / 1000} s, digest ${found}`;
};
