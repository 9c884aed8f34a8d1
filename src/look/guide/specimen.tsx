import type { ComponentChildren } from 'preact'

/** The moment at which the style page always stands: a night in March. */
export const night = new Date('2027-03-14T02:12:29Z')

type SpecimenProps = { name: string; from: string; children: ComponentChildren }

/** One part of the look, with the name and the file to take it from. */
export function Specimen({ name, from, children }: SpecimenProps) {
  return (
    <section class="specimen" id={name}>
      <h3>
        {name} <code>#look/{from}</code>
      </h3>
      {children}
    </section>
  )
}

export function Group({ title, id, children }: { title: string; id: string; children: ComponentChildren }) {
  return (
    <section class="section" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
