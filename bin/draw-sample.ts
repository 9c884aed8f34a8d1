/** Draws the picture of the sample jam: `node bin/draw-sample.ts` writes src/app/sample/jars.json anew. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pngOf, sizesOf } from '#kernel/picture.ts'

const jar = (x: number, height: number, fill: string) =>
  `<g transform="translate(${x} ${560 - height})"><path d="M0 40h150v${height - 80}a40 40 0 0 1-40 40H40a40 40 0 0 1-40-40z" fill="#fff"/><path d="M12 ${height * 0.4}h126v${height * 0.6 - 52}a30 30 0 0 1-30 30H42a30 30 0 0 1-30-30z" fill="${fill}"/><rect x="-8" y="8" width="166" height="34" rx="8" fill="#e08a1e"/></g>`

/** Three jars on a table, for nobody in the sample is real enough to be on a picture. */
const stillLife = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="750"><rect width="1200" height="750" fill="#f6ede4"/><rect y="540" width="1200" height="210" fill="#c99d6b"/><rect x="120" y="90" width="300" height="240" fill="#9db8ff"/><path d="M270 90v240M120 210h300" stroke="#fffaf2" stroke-width="14"/>${jar(470, 260, '#a3123f')}${jar(690, 320, '#2b7048')}${jar(910, 220, '#2f4c8f')}</svg>`

const { large, small, width, height } = await sizesOf(await pngOf(stillLife))
writeFileSync(
  resolve(import.meta.dirname, '../src/app/sample/jars.json'),
  `${JSON.stringify({ width, height, large: large.toString('base64'), small: small.toString('base64') }, null, 2)}\n`,
)
