// The page /rapporter/kontrollera/ with a file chosen: its SHA-256 is computed here, and looked up as if it had been written.
const [part, status, form] = ['check-file', 'check-status', 'check'].map((id) => document.getElementById(id))
const file = document.getElementById('file')
const sum = document.getElementById('summa')

// Browsers compute hashes only where the page came over a safe connection.
if (globalThis.crypto?.subtle) part.hidden = false

file.addEventListener('change', async () => {
  if (file.files.length === 0) return
  status.textContent = status.dataset.working
  try {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.files[0].arrayBuffer()))
    sum.value = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
    form.submit()
  } catch {
    status.textContent = status.dataset.failed
  }
})
