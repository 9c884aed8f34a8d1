/** In a frame of a foreign page: tells that page how high the showcase is. Nothing else ever goes there. */
if (window.parent !== window) {
  const tell = () => {
    const { height } = document.body.getBoundingClientRect()
    window.parent.postMessage({ jam: 'showcase', height: Math.ceil(height) + 8 }, '*')
  }
  new ResizeObserver(tell).observe(document.body)
  tell()
}
