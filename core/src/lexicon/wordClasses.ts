/** Closed classes of English words that the stages look at. Data only. */

export const determiners: ReadonlySet<string> = new Set(
  'a an the this that these those any each every some all both no one many most several few another other such more numerous various which what certain either neither two three four five six seven eight nine ten twenty fifty hundred thousand million'.split(
    ' ',
  ),
);

/** Possessors in the first person: the writer. */
export const ourWords: ReadonlySet<string> = new Set(['our', 'my']);
/** Possessors of a third party. */
export const theirWords: ReadonlySet<string> = new Set(['their', 'its', 'his', 'her', 'whose']);

export const prepositions: ReadonlySet<string> = new Set(
  'for to of with by from in on at into about between among through across over under against without within per toward towards behind around via during before after like as than upon including regarding'.split(
    ' ',
  ),
);

export const pronouns: ReadonlySet<string> = new Set(
  'i you they he she it us me them him we who whom that which this these those there'.split(' '),
);

/** Words skipped between a subject and its verb. */
export const auxiliaries: ReadonlySet<string> = new Set(
  "is are was were be been being am has have had do does did will would can could should may might must shall not n't don't doesn't didn't won't can't cannot to also just always often never then only really usually currently already who that which even still sometimes simply first now ever regularly typically".split(
    ' ',
  ),
);

/** Words that open a clause within a sentence: “they represent where their customers live”. */
export const clauseOpeners: ReadonlySet<string> = new Set(
  'because if that when where whether while who why'.split(' '),
);

/** Words that end a noun phrase when one reads what somebody says they are. */
export const phraseBreakers: ReadonlySet<string> = new Set(
  'for that who which whose where helping help helps specialising specializing focused focusing based located with serving serve serves working providing offering dedicated committed in to of from since and because if but so by'.split(
    ' ',
  ),
);

/** Words before a trade noun that make it the audience, not the speaker: "for restaurants", "such as retailers". */
export const audienceWords: ReadonlySet<string> = new Set(
  'for to like include includes included including among help helps helping helped serve serves serving served with by from across between enable enabling supporting including advises advising advise represent represents target targeting against versus or than'.split(
    ' ',
  ),
);

/** Those of them that name who is served even where nobody describes himself. */
export const servingWords: ReadonlySet<string> = new Set(
  'build builds building built design designs designing redesign redesigned redesigning rebrand rebranded rebranding launch launched market marketed marketing promote promoted photograph photographed translate translated audit audited for like include includes included including among help helps helping helped serve serves serving served enable advises advising'.split(
    ' ',
  ),
);

/** Words after a trade noun that make it a topic: "the retail industry". */
export const topicWords: ReadonlySet<string> = new Set(
  'industry industries sector sectors space vertical verticals market markets world business businesses trade'.split(
    ' ',
  ),
);

/** Verbs between "we" and what we do: "we provide accounting services". */
export const offerVerbs: ReadonlySet<string> = new Set(
  'provide provides offer offers specialise specialize specialises specializes practise practice practises practices sell sells deliver delivers do does run runs operate operates own owns'.split(
    ' ',
  ),
);

/** "we are", "I am", "we run": what opens a self-description after a first-person pronoun. */
export const selfVerbs: ReadonlySet<string> = new Set('are am were was run own operate been be is'.split(' '));

/** What a program does, right after its name: "the client sends", "clients reconnect". */
export const computingVerbs: ReadonlySet<string> = new Set(
  'send sends receive receives connect connects disconnect disconnects reconnect reconnects poll polls retry retries authenticate authenticates crash crashes parse parses render renders cache caches subscribe subscribes fetch fetches negotiate negotiates transmit transmits encrypts decrypts initiates handshake handle handles ignore ignores report reports interpret interprets consume consumes invoke invokes deserialize deserializes validate validates resend resends'.split(
    ' ',
  ),
);

/** What is done to a program and to nobody: "restart the client". */
export const doneToPrograms: ReadonlySet<string> = new Set(
  'restart restarts restarted restarting reinstall reinstalls reinstalled uninstall uninstalls uninstalled relaunch instantiate instantiates instantiated initialize initialise initialized configure configures configured configuring compile compiles compiled reboot rebooted patch patches patched debug debugging'.split(
    ' ',
  ),
);

/** What only a person or firm does, right after its name: "the client approved". */
export const personVerbs: ReadonlySet<string> = new Set(
  'wants wanted asked asks hired came told tells decided approves approved signs signed agrees agreed prefers needed needs pays paid'.split(
    ' ',
  ),
);

/** The people around a business in general; who is listed with them is nobody's in particular. */
export const stakeholders: ReadonlySet<string> = new Set(
  'employee employees staff supplier suppliers vendor vendors partner partners investor investors shareholder shareholders stockholder stockholders visitor visitors guest guests tenant tenants contractor contractors consultants competitor competitors regulator regulators media public community communities colleague colleagues prospects officers directors creditors affiliates licensors distributors society citizens stakeholders management workers teammates trespassers invitees'.split(
    ' ',
  ),
);

/** What divides those who are served into kinds, each of which may have a word of its own: “private clients”, “retail customers”. */
export const segments: ReadonlySet<string> = new Set(
  'b2b business commercial corporate enterprise individual industrial institutional personal private professional residential retail wealth wholesale'.split(
    ' ',
  ),
);

/** Those of them that are businesses themselves. */
export const businessSegments: ReadonlySet<string> = new Set('b2b corporate enterprise institutional'.split(' '));

/** Nouns for a business that name no trade. */
export const organisations: ReadonlySet<string> = new Set(
  'business businesses company companies brand brands team firm firms startup organisation organisations organization organizations owner owners retailer vendor supplier shop store'.split(
    ' ',
  ),
);

/** What follows *client* or *customer* in the name of a department, which owns nothing: “client services”. */
export const department = /^(?:services?|care|relations?|success|support|experience|team|desk|accounts?)$/;

/** Endings of nouns for a single person of a trade: “our accountant” serves us, “our accountants” are us. */
export const singlePerson =
  /^(?!restaurant$|diner$|center$|theater$).*(?:er|or|ist|ant|ian|eer|man|woman|attorney|nurse|coach|agent|counsel)$/;
/** Several of them may be our staff or our suppliers: “our lawyers advise against it”. */
export const severalPersons =
  /^(?!restaurants$|diners$|centers$|theaters$).*(?:ers|ors|ists|ants|ians|eers|men|women|attorneys|nurses|agents)$/;

/** Verbs by which one party serves the business of another: “shops that let customers pay”. */
export const helpVerb =
  /^(?:allow|allows|allowed|allowing|let|lets|letting|enable|enables|enabled|enabling|help|helps|helped|helping)$/;

/** Words with a capital that tell what kind of client or customer it is, or from where; none of them serves anybody. */
export const originsAndSizes: ReadonlySet<string> = new Set(
  'b2b b2c smb sme vip hnw uhnw us usa uk eu emea apac saas it hr pr ai iot seo dtc ngo fortune french dutch greek swiss welsh irish scots nordic baltic arab asia europe african new web microsoft windows android ios'.split(
    ' ',
  ),
);

/** What a business that is served does with a business of its own: “one client runs two cafés”. */
export const owningVerbs: ReadonlySet<string> = new Set(
  'has have had own owns owned run runs ran manage manages managed operate operates operated open opens opened launch launches launched'.split(
    ' ',
  ),
);

/** What a business has and a buyer has not: “the client’s shop”. */
export const businessThings: ReadonlySet<string> = new Set(
  'website websites shop shops store stores brand brands factory factories warehouse branches staff employees workforce marketing sales products customers suppliers competitors industry sector market turnover revenue management board ceo cfo cto founder headquarters organisation organization department stakeholders campaign campaigns packaging catalogue catalog storefront checkout fleet'.split(
    ' ',
  ),
);

export const firstPerson: ReadonlySet<string> = new Set(
  "we our us ours i my me mine we're we've we'll we'd i'm i've i'll i'd".split(' '),
);
export const secondPerson: ReadonlySet<string> = new Set("you your yours you're you've you'll you'd".split(' '));

/** Past forms without an ending, so that “the customer came” is not read as “the customer data”. */
export const irregularPasts: ReadonlySet<string> = new Set(
  'came went told had paid left said bought sold gave took got wrote made knew saw sent spent kept lost met found felt heard held read ran chose began thought brought caught built put cut let set'.split(
    ' ',
  ),
);

/** Plural nouns that often follow a term which modifies them; as verbs they are rare there. */
export const manyThings: ReadonlySet<string> = new Set(
  'reviews records files relationships relations services expectations requirements complaints interactions insights experiences journeys accounts lists stories testimonials meetings interviews segments personas conversations contracts workshops examples problems metrics'.split(
    ' ',
  ),
);

/** Adjectives of a sector of business, and nouns that stand as such. */
export const sectors: ReadonlySet<string> = new Set(
  'legal medical dental financial industrial agricultural educational automotive pharmaceutical healthcare retail hospitality manufacturing government insurance banking telecom logistics'.split(
    ' ',
  ),
);

/** What a hyphen joins to a party served: “ex-client”, “first-time client”, “attorney-client”. Before other words it is a program’s name. */
export const beforePeople: ReadonlySet<string> = new Set(
  'ex non multi single per one two many first new would be pre post mid inter intra cross attorney lawyer solicitor counsel counselor counsellor therapist adviser advisor agent consultant designer agency firm business company key end'.split(
    ' ',
  ),
);
