import type {Instructions} from './instructions.js';

export const instructions: Instructions = {
  html: {
    steps: [
      'Avaa sivun HTML-tiedosto tai pohja.',
      'Liitä koodi kohtaan, jossa sen pitää näkyä. Jos sivulla on useita osia, skripti tarvitaan vain kerran.',
      'Avaa sivu selaimessa ja katso, että tiedot näkyvät.',
    ],
    filter: 'HTML-tiedostosta mikään ei katoa.',
  },
  drupal: {
    steps: [
      'Pyydä ylläpitoa lisäämään skripti kerran teemaan: tiedostoon `html.html.twig` ennen `</head>`-tunnistetta, tai kirjastona tiedostoon `TEEMA.libraries.yml`.',
      'Avaa Asetukset › Sisällön tuottaminen › Tekstimuodot ja editorit (Configuration › Content authoring › Text formats and editors) ja muokkaa käyttämääsi muotoa. Lisää Source-painike, ja kohtaan Manually editable HTML tags: `{allowed}`',
      'Muokkaa sivua, paina Source (lähdekoodi) ja liitä div kohtaan, jossa sen pitää näkyä. Tallenna.',
    ],
    filter:
      'Rajattu tekstimuoto (Basic HTML) poistaa skriptit, vieraat elementit ja määritteet, joita ei ole sallittu. Siksi käytetään diviä. Jos sinulla on muoto Full HTML, koko koodi käy sellaisenaan.',
  },
  wordpress: {
    steps: [
      'Muokkaa sivua ja lisää lohko Oma HTML (Custom HTML).',
      'Liitä koodi lohkoon ja päivitä sivu.',
      'Avaa julkaistu sivu ja katso, että tiedot näkyvät.',
    ],
    filter:
      'Jos skripti katoaa tallennettaessa, sinulla ei ole oikeutta `unfiltered_html`: sivustoverkossa se on vain verkon pääkäyttäjällä, muuten ylläpitäjillä ja päätoimittajilla. Pyydä silloin lisäämään skripti teemaan (`wp_enqueue_script`) ja liitä lohkoon pelkkä div, jonka data-määritteet WordPress säilyttää.',
  },
  sitevision: {
    steps: [
      'Avaa sivu muokkaustilassa ja lisää HTML-moduuli kohtaan, jossa tietojen pitää näkyä.',
      'Liitä koodi moduuliin ja tallenna.',
      'Julkaise sivu ja katso, että tiedot näkyvät.',
    ],
    filter:
      'Tekstimoduuli näyttäisi koodin tekstinä: käytä HTML-moduulia. Jos sitä ei ole valikossa, roolillasi ei ole siihen oikeutta; pyydä se tai lisäys pääkäyttäjältä.',
  },
  liferay: {
    steps: [
      'Avaa Sovellukset › Client Extensions ja lisää Custom Element (Liferay 7.4 ja uudemmat).',
      'HTML Element Name: `{tag}`. JavaScript URL: skriptin osoite alta, pelkkä `src`.',
      'Liitä alla olevat ominaisuudet kenttään Properties ja julkaise laajennus.',
      'Muokkaa sivua: laajennus on pienoisohjelmien (Widgets) joukossa. Vedä se paikalleen ja julkaise sivu.',
    ],
    filter:
      'Verkkosisällön editori voi poistaa skriptin ja vieraan elementin, ja Liferay lisää sivuja lataamatta niitä uudelleen. Laajennuksena kumpikaan ei haittaa. Jos laajennuksia ei saa lisätä, käytä upotuskehystä.',
  },
  joomla: {
    steps: [
      'Avaa Järjestelmä › Yleiset asetukset › Tekstisuodattimet (System › Global Configuration › Text Filters) ja valitse ryhmällesi Ei suodatusta (No Filtering).',
      'Vaihda käyttäjäsi editoriksi None tai CodeMirror: TinyMCE poistaa elementit, joita se ei tunne.',
      'Lisää sivuston moduuli Oma HTML (Custom), liitä koodi ja valitse paikka ja sivut.',
      'Tallenna ja katso sivua. Vaihda editori halutessasi takaisin, mutta älä avaa moduulia sillä.',
    ],
    filter:
      'Oletussuodatus poistaa skriptit ja iframet muilta kuin pääkäyttäjiltä, ja TinyMCE vieraat elementit kaikilta. Jos asetuksia ei saa muuttaa, lisää skripti sivupohjaan ja liitä artikkeliin div.',
  },
  iframe: {
    steps: [
      'Etsi editorista Upota, Embed tai iframe.',
      'Liitä upotuskehys, tai jos editori kysyy vain osoitteen, pelkkä osoite.',
      'Kirjoita kehyksen nimeksi (title), mitä siinä on, jos editori kysyy sitä: ruudunlukija sanoo sen.',
      'Anna korkeudeksi noin 900 pikseliä, tai lisää korkeuden skripti, jos sivulla saa olla skripti.',
    ],
    filter: 'Jos editori hyväksyy vain tunnettujen palvelujen osoitteita, pyydä ylläpitoa lisäämään tämän palvelimen nimi sallittuihin.',
  },
};
