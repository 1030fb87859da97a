// The desk and the wall stay awake while somebody looks at them. Browsers allow it on a locked (https) address only.
"use strict";

(() => {
  async function stayAwake() {
    if (document.hidden || !navigator.wakeLock) return;
    try {
      await navigator.wakeLock.request("screen");
    } catch {
      // an empty battery goes first: the machine decides
    }
  }

  document.addEventListener("visibilitychange", stayAwake);
  stayAwake();
})();
