import { Editor } from '@tiptap/core'
import { EXTENSIONS, richTextOf } from '@/components/section/editor-content'
import { outlineOf } from './outline'
import './paste-case'

const place = document.getElementById('page')
const editor = new Editor({ element: place ?? undefined, extensions: EXTENSIONS, injectCSS: false })
let isRefused = false
editor.on('pasteRefused', () => (isRefused = true))

window.pasteInto = ({ html, text, before = '' }) => {
  isRefused = false
  editor.commands.setContent({ type: 'doc', content: [{ type: 'paragraph', ...(before === '' ? {} : { content: [{ type: 'text', text: before }] }) }] }, { emitUpdate: false })
  editor.commands.focus('end')
  const clipboardData = new DataTransfer()
  if (html !== undefined) clipboardData.setData('text/html', html)
  if (text !== undefined) clipboardData.setData('text/plain', text)
  editor.view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  const stored = richTextOf(editor.getJSON())
  if (stored === null) return 'cannot be stored'
  return [...(isRefused ? ['refused'] : []), ...outlineOf(stored)].join('\n')
}
