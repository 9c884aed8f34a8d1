import type { Section } from '../../model/section.ts'
import { useScene } from '../scene.ts'
import { Action, Contact, Counselling, Donation, Form, Newsletter } from './doing.tsx'
import { Hero } from './hero.tsx'
import { Opening } from './hours.tsx'
import { Downloads, Events, Jobs, News, Press } from './lists.tsx'
import { Film, Gallery, OnePicture, Partners, People, Place } from './pictures.tsx'
import { Faq, Quote, Steps, Text } from './words.tsx'

/** Any section. `leads`: it is the first of its page and carries the heading. */
export function SectionView({ section, leads }: { section: Section; leads: boolean }) {
  // In the editor it is seen, for there it waits to be filled.
  if (isBare(section) && !useScene().site.hrefs) return null
  switch (section.kind) {
    case 'hero':
      return <Hero section={section} leads={leads} />
    case 'text':
      return <Text section={section} />
    case 'picture':
      return <OnePicture section={section} />
    case 'gallery':
      return <Gallery section={section} />
    case 'quote':
      return <Quote section={section} />
    case 'people':
      return <People section={section} />
    case 'partners':
      return <Partners section={section} />
    case 'events':
      return <Events section={section} />
    case 'news':
      return <News section={section} />
    case 'hours':
      return <Opening section={section} />
    case 'downloads':
      return <Downloads section={section} />
    case 'faq':
      return <Faq section={section} />
    case 'steps':
      return <Steps section={section} />
    default:
      return <FurtherView section={section} />
  }
}

type Further = Extract<
  Section,
  {
    kind:
      | 'action'
      | 'donation'
      | 'contact'
      | 'map'
      | 'form'
      | 'counselling'
      | 'newsletter'
      | 'film'
      | 'press'
      | 'jobs'
  }
>

function FurtherView({ section }: { section: Further }) {
  switch (section.kind) {
    case 'action':
      return <Action section={section} />
    case 'donation':
      return <Donation section={section} />
    case 'contact':
      return <Contact section={section} />
    case 'map':
      return <Place section={section} />
    case 'form':
      return <Form section={section} />
    case 'counselling':
      return <Counselling section={section} />
    case 'newsletter':
      return <Newsletter section={section} />
    case 'film':
      return <Film section={section} />
    case 'press':
      return <Press section={section} />
    case 'jobs':
      return <Jobs section={section} />
  }
}

/** Nothing would stand below its heading. */
function isBare(section: Section): boolean {
  switch (section.kind) {
    case 'text':
      return !section.text.content.some((block) => block.content?.length)
    case 'gallery':
      return section.pictures.length === 0
    case 'people':
      return section.people.length === 0
    case 'partners':
      return section.partners.length === 0
    case 'faq':
      return section.questions.length === 0
    case 'steps':
      return section.steps.length === 0
    case 'downloads':
      return section.files.length === 0
    case 'press':
      return section.clippings.length === 0 && !section.contact && !section.text
    case 'contact':
      return (
        !section.address && !section.email && !section.phone && !section.text && section.links.length === 0
      )
    default:
      return false
  }
}
