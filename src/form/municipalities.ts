/**
 * The municipalities of Finland as options of a question, with their Swedish names where these differ. `value` is the Finnish name.
 *
 * 309 of them, as from 2021 to 2024: the name of one that has joined another since is still where its people live.
 * Names as in the classification of municipalities of Statistics Finland, https://stat.fi/fi/luokitukset/kunta
 */
import type {LanguageMap} from '../feed/types.js';
import type {Option} from './types.js';

/** The same in both languages. */
const NAMES =
  'Akaa Alajärvi Alavieska Alavus Asikkala Aura Brändö Eckerö Enonkoski Enontekiö Eura Evijärvi Finström Forssa Föglö Geta Haapajärvi Haapavesi Halsua Hammarland Hankasalmi Harjavalta Hartola Hattula Hausjärvi Heinola Heinävesi Hirvensalmi Hollola Huittinen Humppila Hyrynsalmi Hämeenkyrö Iitti Ikaalinen Ilmajoki Ilomantsi Imatra Isojoki Isokyrö Janakkala Joensuu Jokioinen Jomala Joroinen Joutsa Juuka Juupajoki Juva Jyväskylä Jämijärvi Jämsä Järvenpää Kaavi Kajaani Kalajoki Kangasala Kangasniemi Kankaanpää Kannonkoski Kannus Karijoki Karstula Karvia Kauhajoki Kauhava Kaustinen Keitele Kemi Kemijärvi Keminmaa Kempele Kerava Keuruu Kihniö Kinnula Kitee Kittilä Kiuruvesi Kivijärvi Kokemäki Kolari Konnevesi Kontiolahti Koski_Tl Kouvola Kuhmo Kuhmoinen Kumlinge Kuopio Kuortane Kurikka Kustavi Kuusamo Kyyjärvi Kärkölä Kärsämäki Kökar Lahti Laitila Lapinlahti Lappajärvi Lappeenranta Lapua Laukaa Lemi Lemland Lempäälä Leppävirta Lestijärvi Lieksa Lieto Liminka Liperi Loimaa Loppi Luhanka Lumijoki Lumparland Luumäki Marttila Masku Merijärvi Miehikkälä Mikkeli Muhos Multia Muonio Muurame Mynämäki Mäntsälä Mänttä-Vilppula Mäntyharju Naantali Nakkila Nivala Nokia Nousiainen Nurmes Nurmijärvi Orimattila Oripää Orivesi Oulainen Outokumpu Padasjoki Paimio Paltamo Parikkala Parkano Pelkosenniemi Pello Perho Pertunmaa Petäjävesi Pieksämäki Pielavesi Pihtipudas Pirkkala Polvijärvi Pomarkku Posio Pudasjärvi Pukkila Punkalaidun Puolanka Puumala Pyhäjoki Pyhäjärvi Pyhäntä Pyhäranta Pälkäne Pöytyä Raahe Raisio Rantasalmi Ranua Rauma Rautalampi Rautavaara Rautjärvi Reisjärvi Riihimäki Ristijärvi Rovaniemi Ruokolahti Ruovesi Rusko Rääkkylä Saarijärvi Salla Salo Saltvik Sastamala Sauvo Savitaipale Savonlinna Savukoski Seinäjoki Sievi Siikajoki Siikalatva Siikainen Siilinjärvi Simo Sodankylä Soini Somero Sonkajärvi Sotkamo Sottunga Sulkava Sund Suomussalmi Suonenjoki Sysmä Säkylä Taipalsaari Taivalkoski Taivassalo Tammela Tervo Tervola Teuva Tohmajärvi Toholampi Toivakka Tornio Tuusniemi Tyrnävä Ulvila Urjala Utajärvi Utsjoki Uurainen Uusikaupunki Vaala Valkeakoski Varkaus Vehmaa Vesanto Vesilahti Veteli Vieremä Viitasaari Vimpeli Virolahti Virrat Vårdö Ylitornio Ylivieska Ylöjärvi Ypäjä Ähtäri Äänekoski Inari Eurajoki Merikarvia Korsnäs Kotka Askola Pedersöre';

/** Finnish and Swedish name. */
const PAIRS =
  'Espoo:Esbo Hailuoto:Karlö Hamina:Fredrikshamn Hanko:Hangö Helsinki:Helsingfors Hyvinkää:Hyvinge Hämeenlinna:Tavastehus Ii:Ijo Iisalmi:Idensalmi Inkoo:Ingå Kaarina:S:t_Karins Kaskinen:Kaskö Kauniainen:Grankulla Kemiönsaari:Kimitoön Kirkkonummi:Kyrkslätt Kokkola:Karleby Kristiinankaupunki:Kristinestad Kruunupyy:Kronoby Lapinjärvi:Lappträsk Lohja:Lojo Loviisa:Lovisa Luoto:Larsmo Maalahti:Malax Maarianhamina:Mariehamn Mustasaari:Korsholm Myrskylä:Mörskom Närpiö:Närpes Oulu:Uleåborg Parainen:Pargas Pietarsaari:Jakobstad Pori:Björneborg Pornainen:Borgnäs Porvoo:Borgå Pyhtää:Pyttis Raasepori:Raseborg Sipoo:Sibbo Siuntio:Sjundeå Tampere:Tammerfors Turku:Åbo Tuusula:Tusby Uusikaarlepyy:Nykarleby Vaasa:Vasa Vantaa:Vanda Vihti:Vichtis Vöyri:Vörå Karkkila:Högfors Laihia:Laihela';

const option = (entry: string): Option => {
  // "S:t Karins" has a colon of its own.
  const [, fi = '', sv] = /^([^:]+):?(.*)$/.exec(entry.replace(/_/g, ' ')) ?? [];
  const text: LanguageMap = sv ? {fi, sv} : {fi};
  return Object.freeze({value: fi, text: Object.freeze(text)});
};

const order = new Intl.Collator('fi');

export const MUNICIPALITIES: readonly Option[] = Object.freeze(
  `${NAMES} ${PAIRS}`.split(' ').map(option).sort((one, other) => order.compare(one.value, other.value)),
);
