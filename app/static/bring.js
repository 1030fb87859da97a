// A file from this computer is read here, and shown in the field below: what is sent is always what can be read.
"use strict";

document.addEventListener("change", async (event) => {
  const field = document.getElementById(event.target.dataset.fills || "");
  const file = event.target.files && event.target.files[0];
  if (!field || !file) return;
  field.value = await file.text();
  field.focus();
});
