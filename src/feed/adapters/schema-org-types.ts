import {find} from '../../lib/find.js';

/** Types of schema.org (https://schema.org/docs/full.html) by what becomes of them. Others are looked through. */
const words = (text: string): readonly string[] => text.split(' ');

const EVENTS = words(
  'Event BusinessEvent ChildrensEvent ComedyEvent ConferenceEvent CourseInstance DanceEvent EducationEvent EventSeries ' +
    'ExhibitionEvent Festival FoodEvent Hackathon LiteraryEvent MusicEvent PerformingArtsEvent PublicationEvent BroadcastEvent ' +
    'OnDemandEvent SaleEvent ScreeningEvent SocialEvent SportsEvent TheaterEvent VisualArtsEvent HeadlineEvent',
);

const ACTIVITIES = words(
  'Service GovernmentService FoodService TaxiService Course EducationalOccupationalProgram WorkBasedProgram ExercisePlan ' +
    'MedicalTherapy PhysicalTherapy PsychologicalTreatment',
);

const ORGANIZATIONS = words(
  'Organization Airline Consortium Corporation EducationalOrganization CollegeOrUniversity ElementarySchool HighSchool MiddleSchool ' +
    'Preschool School FundingScheme GovernmentOrganization LibrarySystem MedicalOrganization NGO NewsMediaOrganization ' +
    'PerformingGroup DanceGroup MusicGroup TheaterGroup PoliticalParty Project ResearchOrganization SearchRescueOrganization ' +
    'SportsOrganization SportsTeam WorkersUnion OnlineBusiness Cooperative',
);

const PLACES = words(
  'Place Accommodation AdministrativeArea City CivicStructure Airport Aquarium Beach BusStation Campground Cemetery ' +
    'CommunityHealth Crematorium EventVenue GovernmentBuilding CityHall Courthouse LegislativeBuilding Library Museum MusicVenue Park ParkingFacility ' +
    'PerformingArtsTheater PlaceOfWorship Church Mosque Synagogue HinduTemple BuddhistTemple Playground PublicToilet StadiumOrArena ' +
    'TouristAttraction Landform LandmarksOrHistoricalBuildings Residence SportsActivityLocation',
);

/** Both: who, and where. */
const BUSINESSES = words(
  'LocalBusiness AnimalShelter ArchiveOrganization AutomotiveBusiness ChildCare Dentist DryCleaningOrLaundry EmergencyService FireStation Hospital ' +
    'PoliceStation EmploymentAgency EntertainmentBusiness ArtGallery MovieTheater NightClub FinancialService FoodEstablishment Bakery ' +
    'BarOrPub CafeOrCoffeeShop Restaurant GovernmentOffice PostOffice HealthAndBeautyBusiness HealthClub DaySpa BeautySalon HairSalon ' +
    'HomeAndConstructionBusiness InternetCafe LegalService LodgingBusiness Hostel Hotel MedicalBusiness CommunityHealth MedicalClinic ' +
    'Pharmacy Physician Physiotherapy Optician ProfessionalService RadioStation RealEstateAgent RecyclingCenter SelfStorage ShoppingCenter ' +
    'BowlingAlley ExerciseGym GolfCourse PublicSwimmingPool SkiResort SportsClub TennisComplex Store BookStore TouristInformationCenter TravelAgency',
);

export type Kind = 'event' | 'activity' | 'organization' | 'place' | 'business';

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...PLACES.map((type) => [type, 'place'] as const),
  ...ORGANIZATIONS.map((type) => [type, 'organization'] as const),
  ...BUSINESSES.map((type) => [type, 'business'] as const),
  ...ACTIVITIES.map((type) => [type, 'activity'] as const),
  ...EVENTS.map((type) => [type, 'event'] as const),
]);

/** Documents that only hold others. */
const WRAPPERS = new Set(
  words(
    'ItemList ListItem BreadcrumbList DataFeed DataFeedItem Dataset DataCatalog WebPage CollectionPage ItemPage AboutPage ContactPage FAQPage ' +
      'ProfilePage WebSite OfferCatalog Offer Person Article NewsArticle BlogPosting ImageObject',
  ),
);

/** An event or activity before an organisation or a place, where a node has several types. */
export function kindOf(types: readonly string[]): Kind | undefined {
  const kinds = types.map((type) => KINDS.get(type));
  return find(kinds, (kind) => kind === 'event' || kind === 'activity') ?? find(kinds, Boolean);
}

export const isKnown = (type: string): boolean => KINDS.has(type) || WRAPPERS.has(type);
