/** Only what computes a code: around it the library draws pictures for files and terminals. */
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode'
}
