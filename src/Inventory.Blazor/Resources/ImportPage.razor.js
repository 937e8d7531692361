// A text that is too large for one message goes as a file: nothing of it is cut off.
const most = 300000

export function takeLargeTexts(source) {
  const [file, text] = [source.querySelector('input[type=file]'), source.querySelector('textarea')]
  text.addEventListener('input', () => {
    if (text.value.length <= most) return
    const files = new DataTransfer()
    files.items.add(new File([text.value], 'pasted.txt', { type: 'text/plain' }))
    text.value = ''
    file.files = files.files
    file.dispatchEvent(new Event('change', { bubbles: true }))
  })
}
