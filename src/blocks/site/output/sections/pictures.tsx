import { Email, Lines, To } from '../parts/link.tsx'
import { Figure, hasPicture, Picture } from '../parts/picture.tsx'
import { Rich } from '../parts/rich.tsx'
import { filePath, hrefTo, sizesOf, useScene } from '../scene.ts'
import { stripsIn } from '../strips.ts'
import { Band, type Of } from './band.tsx'

export function OnePicture({ section }: Of<'picture'>) {
  const isWide = section.width === 'wide'
  if (!hasPicture(useScene(), section.shown)) return null
  return (
    <Band section={section} class={isWide ? 'wide' : undefined}>
      <Figure
        later="shape"
        shown={section.shown}
        sizes={isWide ? '(min-width: 75em) 72em, 95vw' : '(min-width: 44em) 42em, 95vw'}
      />
    </Band>
  )
}

export function Gallery({ section }: Of<'gallery'>) {
  const { site, t } = useScene()
  const strips = stripsIn(site, section)
  return (
    <Band section={section} title={section.title || t.gallery}>
      <ul class="gallery">
        {section.pictures.map((shown) => (
          <li key={shown.picture}>
            <Figure
              later="frame"
              shown={shown}
              strips={strips}
              sizes="(min-width: 60em) 23em, (min-width: 36em) 45vw, 95vw"
            />
          </li>
        ))}
      </ul>
    </Band>
  )
}

export function People({ section }: Of<'people'>) {
  const scene = useScene()
  const strips = stripsIn(scene.site, section)
  return (
    <Band section={section} title={section.title || scene.t.people}>
      <ul class="people">
        {section.people.map(({ name, role, text, email, picture }) => (
          <li key={name}>
            {hasPicture(scene, picture) ? (
              <Picture later="frame" shown={picture} strips={strips} sizes="9em" class="face" />
            ) : (
              <span class="face" aria-hidden="true">
                {initialsOf(name)}
              </span>
            )}
            <div>
              <h3>{name}</h3>
              {role && <p class="role">{role}</p>}
              <Lines text={text} />
              {email && (
                <p>
                  <Email address={email} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Band>
  )
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => [...part][0])
    .filter((_, at, all) => at === 0 || at === all.length - 1)
    .join('')

export function Partners({ section }: Of<'partners'>) {
  const scene = useScene()
  const strips = stripsIn(scene.site, section)
  return (
    <Band section={section} title={section.title || scene.t.partners}>
      <ul class="partners">
        {section.partners.map(({ name, to, logo }) => {
          const sign = hasPicture(scene, logo) ? (
            <Picture
              later="frame"
              shown={{ ...logo, alt: name, decorative: false }}
              strips={strips}
              sizes="11em"
            />
          ) : (
            <span>{name}</span>
          )
          return (
            <li key={name}>
              {to ? (
                <To to={to} class="sign">
                  {sign}
                </To>
              ) : (
                <span class="sign">{sign}</span>
              )}
            </li>
          )
        })}
      </ul>
    </Band>
  )
}

/** A drawing of the map that lies with the site; whoever wants to move it goes to the map itself. */
export function Place({ section }: Of<'map'>) {
  const { t } = useScene()
  return (
    <Band section={section} title={section.title || t.map}>
      <Figure later="shape" shown={section.shown} sizes="(min-width: 75em) 46em, 95vw" class="map" />
      <address>
        <Lines text={section.address} />
      </address>
      <p>
        <To to={section.to}>{t.toMap}</To>
      </p>
    </Band>
  )
}

/** Played by the browser itself, loaded when somebody wants it; what it says stands below in words. */
export function Film({ section }: Of<'film'>) {
  const scene = useScene()
  const { site, lang, t } = scene
  const file = site.files.get(section.file)
  const captions = section.captions ? site.files.get(section.captions) : undefined
  const poster = section.poster && sizesOf(site, section.poster.picture).findLast(isPoster)?.webp
  if (!file) return null
  const source = hrefTo(scene, filePath(file))
  return (
    <Band section={section} title={section.title || t.film}>
      {/* biome-ignore lint/a11y/useMediaCaption: a film in sign language has none; what it says stands below in words */}
      <video
        controls
        preload="none"
        width="1280"
        height="720"
        poster={poster && hrefTo(scene, poster)}
        aria-label={section.title || t.film}
      >
        <source src={source} type={file.type} />
        {captions && (
          <track
            kind="captions"
            src={hrefTo(scene, filePath(captions))}
            srclang={lang}
            label={t.captions}
            default
          />
        )}
      </video>
      <p>
        <a href={source} download={file.name}>
          {t.filmGet}
        </a>
      </p>
      {section.text.content.length > 0 && (
        <details>
          <summary>{t.filmText}</summary>
          <div class="prose">
            <Rich text={section.text} />
          </div>
        </details>
      )}
    </Band>
  )
}

/** A browser fetches it at once, whether somebody will play the film or not. */
const isPoster = ({ width }: { width: number }, at: number): boolean => at === 0 || width <= 800
