import type { Page } from '../../model/page.ts'
import { Icon } from '../parts/icon.tsx'
import { Email, Lines, Phone } from '../parts/link.tsx'
import { hrefTo, type Led, ledToPage, profilesOf, said, useScene } from '../scene.ts'
import { tongueOf } from '../words.ts'
import { languageName } from './header.tsx'

/** At the foot of every page: who stands behind it, the legal pages, whose pictures these are. */
export function Footer() {
  const scene = useScene()
  const { site, lang, t } = scene
  const { imprint, footer } = site.draft.settings
  const legal = site.places.pages.filter(({ page }) => page.kind === 'legal')
  const hasNews = site.places.inLang(lang, 'post').length > 0
  return (
    <footer class="foot" id="seiten-fuss">
      <div class="in">
        <div>
          <p class="name">
            {(imprint.name || said(scene, site.draft.settings.name)).replace(
              / (e\.) (V\.)$/,
              '\u00a0$1\u00a0$2',
            )}
          </p>
          <Lines text={said(scene, footer)} />
        </div>
        <Reach />
        <nav aria-label={t.legal}>
          <ul>
            {legal.map(({ id, page }) => {
              const led = ledToPage(scene, id)
              return led ? (
                <li key={id}>
                  <LegalLink page={page} led={led} />
                </li>
              ) : null
            })}
            {hasNews && (
              <li>
                <a href={hrefTo(scene, `${site.places.folderOf(lang)}atom.xml`)}>
                  <Icon name="rss" /> {t.feed}
                </a>
              </li>
            )}
          </ul>
        </nav>
        <Profiles />
        <Credits />
      </div>
    </footer>
  )
}

/** A page that is not there in this language is named in it all the same, with the language that it is in. */
function LegalLink({ page, led }: { page: Page; led: Led }) {
  const { lang, t } = useScene()
  const variant = page.variants[led.lang ?? lang]
  if (page.legal && led.lang && tongueOf(led.lang) !== tongueOf(lang))
    return (
      <a href={led.href} hreflang={led.lang}>
        {t.law[page.legal]} <span lang={led.lang}>({languageName(led.lang)})</span>
      </a>
    )
  return (
    <a href={led.href} hreflang={led.lang} lang={led.lang}>
      {variant?.menu || variant?.title}
    </a>
  )
}

function Profiles() {
  const { site, t } = useScene()
  const known = profilesOf(site)
  if (known.length === 0) return null
  return (
    <nav aria-label={t.follow}>
      <ul>
        {known.map((one) => (
          <li key={one}>
            <a href={one} rel="noopener me" class="out">
              {new URL(one).hostname.replace(/^www\./, '')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Reach() {
  const { street, postcode, city, email, phone } = useScene().site.draft.settings.imprint
  if (!street && !email && !phone) return null
  return (
    <address>
      {street && (
        <p>
          {street}
          <br />
          {postcode} {city}
        </p>
      )}
      {phone && (
        <p>
          <Phone number={phone} />
        </p>
      )}
      {email && (
        <p>
          <Email address={email} />
        </p>
      )}
    </address>
  )
}

/** Who writes `Foto: Öznur Kaya` means the name. */
const nameOf = (credit: string): string => credit.replace(/^\s*(foto|photo|bild|image)s?\s*:\s*/i, '').trim()

/** Each name once, of all pictures of the site: they are few, and every page says them. */
function Credits() {
  const { site, t } = useScene()
  const names = [...new Set([...site.pictures.values()].map(({ credit }) => nameOf(credit)).filter(Boolean))]
  if (names.length === 0 || names.length > 30) return null
  return (
    <p class="credits">
      {t.credits} {names.join(' · ')}
    </p>
  )
}
