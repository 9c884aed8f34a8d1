/**
 * In a frame of a foreign page: tells that page how high the form is, and that another page of it has begun. Nothing else ever
 * goes there. Without a frame it does nothing.
 */
if (window.parent !== window) {
  // A page fills its window; here the window follows the page, so it would grow for ever.
  for (const one of [document.documentElement, document.body]) one.style.minBlockSize = '0'
  const tell = (page = false) => {
    const { height } = document.body.getBoundingClientRect()
    window.parent.postMessage({ jam: 'form', height: Math.ceil(height), page }, '*')
  }
  new ResizeObserver(() => tell()).observe(document.body)
  // The form says by an event that somebody has gone on to another page.
  document.addEventListener('form-page', () => tell(true))
  tell(
    performance
      .getEntriesByType('navigation')
      .some((one) => (one as PerformanceNavigationTiming).type === 'navigate'),
  )
}
