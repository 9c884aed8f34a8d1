import type { ComponentChildren } from 'preact'
import { GiroCode } from '../giro.tsx'
import { Icon } from '../parts/icon.tsx'
import { Buttons, Email, Lines, Phone } from '../parts/link.tsx'
import { formAddress, useScene } from '../scene.ts'
import { localeOf } from '../words.ts'
import { Band, type Of } from './band.tsx'

export function Action({ section }: Of<'action'>) {
  return (
    <Band section={section} title={section.title}>
      <Lines text={section.text} />
      <Buttons links={section.links} />
    </Band>
  )
}

export function Donation({ section }: Of<'donation'>) {
  const { t, lang } = useScene()
  const { holder, iban, bic, purpose, cents } = section
  const sum = new Intl.NumberFormat(localeOf(lang), { style: 'currency', currency: 'EUR' })
  return (
    <Band section={section} title={section.title || t.donation}>
      <div class="giving">
        <div>
          <Lines text={section.text} />
          <dl>
            <Line says={t.holder}>{holder}</Line>
            <Line says={t.iban}>
              <span class="number">{iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')}</span>
            </Line>
            {bic && (
              <Line says={t.bic}>
                <span class="number">{bic}</span>
              </Line>
            )}
            <Line says={t.purpose}>{purpose}</Line>
            {cents && <Line says={t.sum}>{sum.format(cents / 100)}</Line>}
          </dl>
          <Buttons links={section.links} />
        </div>
        <figure>
          <GiroCode transfer={section} label={t.giro(holder)} />
          <figcaption>{t.giroSays}</figcaption>
        </figure>
      </div>
    </Band>
  )
}

const Line = ({ says, children }: { says: string; children: ComponentChildren }) => (
  <div>
    <dt>{says}</dt>
    <dd>{children}</dd>
  </div>
)

export function Contact({ section }: Of<'contact'>) {
  const { t } = useScene()
  const { address, email, phone } = section
  return (
    <Band section={section} title={section.title || t.contact}>
      <Lines text={section.text} />
      <address class="reach">
        {address && (
          <div>
            <Icon name="place" />
            <Lines text={address} />
          </div>
        )}
        {phone && (
          <p>
            <Icon name="phone" />
            <Phone number={phone} />
          </p>
        )}
        {email && (
          <p>
            <Icon name="mail" />
            <Email address={email} />
          </p>
        )}
      </address>
      <Buttons links={section.links} />
    </Band>
  )
}

/** A button that leads to the form, or the form itself in a frame, which is a page of the house. */
export function Form({ section }: Of<'form'>) {
  const scene = useScene()
  const address = formAddress(scene, section.address)
  if (!address) return null
  return (
    <Band section={section} title={section.title || scene.t.form}>
      <Lines text={section.text} />
      {section.shows === 'frame' && (
        <iframe src={framed(address)} title={section.title || section.says || scene.t.form} loading="lazy" />
      )}
      <Out address={address} says={section.says || scene.t.form} quiet={section.shows === 'frame'} />
    </Band>
  )
}

/** The form without the house around it. */
const framed = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}embed=1`

/** Where one may write in confidence; who needs help at once finds it without us. */
export function Counselling({ section }: Of<'counselling'>) {
  const scene = useScene()
  const { t } = scene
  const address = formAddress(scene, section.address)
  if (!address) return null
  return (
    <Band section={section} title={section.title || t.counselling}>
      <Lines text={section.text} />
      <p>{t.counsellingSays}</p>
      <Out address={address} says={section.says || t.counselling} icon />
      <p class="emergency">
        {t.emergency
          .split(telephone)
          .map((part, at) => (at % 2 === 1 ? <Phone key={at} number={part} /> : part))}
      </p>
    </Band>
  )
}

/** Numbers within a sentence. */
const telephone = /(0800 \d+|\b11\d+\b)/

export function Newsletter({ section }: Of<'newsletter'>) {
  const scene = useScene()
  const address = formAddress(scene, section.address)
  if (!address) return null
  return (
    <Band section={section} title={section.title || scene.t.newsletter}>
      <Lines text={section.text} />
      <Out address={address} says={section.says || scene.t.newsletter} />
    </Band>
  )
}

type OutProps = { address: string; says: string; quiet?: boolean; icon?: boolean }

const Out = ({ address, says, quiet = false, icon = false }: OutProps) => (
  <p class="buttons">
    <a href={address} class={quiet ? 'button quiet' : 'button'}>
      {icon && <Icon name="message" />}
      {says}
    </a>
  </p>
)
