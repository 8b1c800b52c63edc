/** The profiles by their ids. */
import type { ProfileId } from '../model';
import type { Profile } from './lexicon';
import { lexicon } from './lexicon.generated';

export const profilesById: ReadonlyMap<ProfileId, Profile> = new Map(
  lexicon.profiles.map((profile) => [profile.id, profile]),
);
