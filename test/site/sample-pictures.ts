import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { SitePicture } from '../../src/blocks/site/model/site.ts'
import { filesFor } from '../../src/blocks/site/pictures/sizes.ts'

type Drawn = {
  id: string
  alt: [de: string, en: string]
  credit?: string
  shape?: 'wide' | 'square'
  tones: string[]
}

const drawn: Drawn[] = [
  {
    id: 'pic-hero',
    alt: ['Helle Zimmer, Pflanzen und ein langer Tisch', 'Light rooms, plants and a long table'],
    credit: 'Foto: Öznur Kaya',
    tones: ['#f6c989', '#e98a5b', '#7a3b4a', '#2c2140'],
  },
  {
    id: 'pic-garden',
    alt: ['Ein Garten mit Hochbeeten', 'A garden with raised beds'],
    credit: 'Foto: Öznur Kaya',
    tones: ['#d8ecc4', '#8cc084', '#3f7d4e', '#1d4331'],
  },
  {
    id: 'pic-kitchen',
    alt: ['Eine Küche, in der viele kochen', 'A kitchen in which many cook'],
    tones: ['#ffe3c2', '#f4a259', '#bc4b51', '#5b2333'],
  },
  {
    id: 'pic-talk',
    alt: ['Zwei Stühle am Fenster', 'Two chairs at a window'],
    tones: ['#dbeafe', '#93b7e0', '#46648f', '#1c2c4c'],
  },
  {
    id: 'pic-party',
    alt: ['Lampions über einem Hof', 'Lanterns above a yard'],
    tones: ['#ffd6e0', '#f78ca2', '#8d3b72', '#2d1b46'],
  },
  {
    id: 'pic-amina',
    alt: ['Amina Yıldız', 'Amina Yıldız'],
    shape: 'square',
    tones: ['#f4d6c0', '#c98d6b', '#7c4a3a', '#33211f'],
  },
  {
    id: 'pic-map',
    alt: [
      'Lageplan: das Haus in der Gartenstraße, zwei Minuten vom U-Bahnhof Aufseßplatz',
      'Map: the house in Gartenstraße, two minutes from Aufseßplatz station',
    ],
    tones: ['#eef2e6', '#cfdcc4', '#f6d99c', '#a7c5d8'],
  },
  {
    id: 'pic-stiftung',
    alt: ['Bürgerstiftung', 'Citizens’ foundation'],
    shape: 'square',
    tones: ['#ffffff', '#e9eef5', '#5e7ca8', '#24406e'],
  },
]

const widths = [400, 800, 1200, 1800]

const hashOf = (id: string, width: number, format: string) =>
  createHash('sha256').update(`${id} ${width} ${format}`).digest('hex').slice(0, 16)

/** Pictures of the sample; their bytes are drawn by `drawSample`. */
export const samplePictures: SitePicture[] = drawn.map(({ id, alt, credit = '', shape = 'wide' }) => {
  const [width, height] = shape === 'wide' ? [1800, 1200] : [1200, 1200]
  return {
    ...{
      id,
      name: `${id}.jpg`,
      alt: { de: alt[0], en: alt[1], 'de-x-ls': alt[0] },
      width,
      height,
      crop: null,
      credit,
    },
    ...{ focus: { x: 0.5, y: 0.4 }, shows: 'nobody', consents: [] },
    sizes: widths
      .filter((one) => one <= width)
      .map((one) => ({
        width: one,
        height: Math.round((one / width) * height),
        avif: hashOf(id, one, 'avif'),
        webp: hashOf(id, one, 'webp'),
      })),
  }
})

/** The bytes of all pictures of the sample by their paths on the site. */
export async function drawSample(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const picture of samplePictures) {
    const whole = await sharp(Buffer.from(scene(picture)))
      .png()
      .toBuffer()
    for (const { path, format } of filesFor(picture)) {
      const width = Number(/-(\d+)\./.exec(path)?.[1])
      const sized = sharp(whole).resize(width)
      files.set(
        path,
        await (format === 'avif'
          ? sized.avif({ quality: 45, effort: 0 })
          : sized.webp({ quality: 60, effort: 0 })
        ).toBuffer(),
      )
    }
  }
  return files
}

/** A quiet picture of a few tones: a sky, hills, a house; enough to see how pages stand around it. */
function scene({ id, width, height }: SitePicture): string {
  const [sky, far, near, deep] = drawn.find((one) => one.id === id)?.tones ?? []
  const at = (part: number, of: number) => Math.round(part * of)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop stop-color="${sky}"/><stop offset="1" stop-color="${far}"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#s)"/>
<circle cx="${at(0.72, width)}" cy="${at(0.3, height)}" r="${at(0.09, width)}" fill="#fff" opacity=".75"/>
<path d="M0 ${at(0.62, height)}Q${at(0.25, width)} ${at(0.44, height)} ${at(0.5, width)} ${at(0.6, height)}T${width} ${at(0.55, height)}V${height}H0z" fill="${far}"/>
<path d="M0 ${at(0.78, height)}Q${at(0.3, width)} ${at(0.6, height)} ${at(0.6, width)} ${at(0.76, height)}T${width} ${at(0.7, height)}V${height}H0z" fill="${near}"/>
<path d="M${at(0.2, width)} ${at(0.9, height)}V${at(0.58, height)}l${at(0.11, width)} -${at(0.12, height)} ${at(0.11, width)} ${at(0.12, height)}V${at(0.9, height)}z" fill="${deep}"/>
<rect x="${at(0.27, width)}" y="${at(0.64, height)}" width="${at(0.07, width)}" height="${at(0.09, height)}" fill="${sky}"/>
<path d="M0 ${at(0.9, height)}Q${at(0.5, width)} ${at(0.8, height)} ${width} ${at(0.92, height)}V${height}H0z" fill="${deep}"/></svg>`
}
