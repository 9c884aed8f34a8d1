import { placeableCounselling } from '#blocks/counselling/places.ts'
import { placeableForms } from '#blocks/forms/places.ts'
import type { FindPlaceables } from '#blocks/placing.ts'
import { asHouse } from '#kernel/desk.ts'

/**
 * What a website of an organisation may lead to. Whoever shapes the site may not see the other services, but these are open to
 * everybody anyhow.
 */
export const sitePlaces: FindPlaceables = (desk, organisation) =>
  asHouse(desk, async () => [
    ...(await placeableForms(desk, organisation)),
    ...(await placeableCounselling(desk, organisation)),
  ])
