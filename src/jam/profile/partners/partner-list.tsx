import { useView } from '#look/view.ts'
import { type Partner, partnerRoles } from './partner.ts'
import { partnerWords } from './partners.text.ts'

/** Partners with their logos, role by role: on the public page. */
export function PartnerList({ partners }: { partners: readonly Partner[] }) {
  const t = partnerWords(useView().lang)
  const given = partnerRoles.filter((role) => partners.some((one) => one.role === role))
  return (
    <dl class="partners">
      {given.map((role) => (
        <div key={role}>
          <dt>{t.roles[role]}</dt>
          {partners
            .filter((one) => one.role === role)
            .map((one) => (
              <dd key={one.id}>
                <Named partner={one} />
              </dd>
            ))}
        </div>
      ))}
    </dl>
  )
}

function Named({ partner }: { partner: Partner }) {
  const { name, link, logo, alt } = partner
  const words = logo ? <img src={`/files/${logo}`} alt={alt || name} loading="lazy" /> : name
  return link ? (
    <a href={link} rel="noopener">
      {words}
    </a>
  ) : (
    words
  )
}

/** One line of thanks: on paper and on a screen, where nobody follows a link. */
export function PartnerLine({ partners }: { partners: readonly Partner[] }) {
  const t = partnerWords(useView().lang)
  if (partners.length === 0) return null
  return (
    <div class="partners line">
      <b>{t.thanks}</b>
      {partners.map(({ id, name, logo, alt }) =>
        logo ? <img key={id} src={`/files/${logo}`} alt={alt || name} /> : <span key={id}>{name}</span>,
      )}
    </div>
  )
}
