import type {Instructions} from './instructions.js';

export const instructions: Instructions = {
  html: {
    steps: [
      'Öppna sidans HTML-fil eller mall.',
      'Klistra in koden där innehållet ska synas. Skriptet behövs bara en gång, även om sidan har flera delar.',
      'Öppna sidan i webbläsaren och se att uppgifterna syns.',
    ],
    filter: 'Ur en HTML-fil försvinner inget.',
  },
  drupal: {
    steps: [
      'Be administratören lägga till skriptet en gång i temat: i filen `html.html.twig` före taggen `</head>`, eller som ett bibliotek i filen `TEMA.libraries.yml`.',
      'Öppna Konfiguration › Innehållsförfattande › Textformat och redigerare (Configuration › Content authoring › Text formats and editors) och redigera det format du använder. Lägg till knappen Source, och i Manually editable HTML tags: `{allowed}`',
      'Redigera sidan, tryck på Source (källkod) och klistra in div-platsen där innehållet ska synas. Spara.',
    ],
    filter:
      'Ett begränsat textformat (Basic HTML) tar bort skript, okända element och attribut som inte är tillåtna. Därför används en div. Har du formatet Full HTML duger hela koden som den är.',
  },
  wordpress: {
    steps: ['Redigera sidan och lägg till blocket Anpassad HTML (Custom HTML).', 'Klistra in koden i blocket och uppdatera sidan.', 'Öppna den publicerade sidan och se att uppgifterna syns.'],
    filter:
      'Om skriptet försvinner när du sparar saknar du rättigheten `unfiltered_html`: i ett nätverk av webbplatser har bara nätverkets superadministratör den, annars administratörer och redaktörer. Be då att skriptet läggs till i temat (`wp_enqueue_script`) och klistra bara in div-platsen i blocket: WordPress behåller dess data-attribut.',
  },
  sitevision: {
    steps: ['Öppna sidan i redigeringsläge och lägg till en HTML-modul där uppgifterna ska synas.', 'Klistra in koden i modulen och spara.', 'Publicera sidan och se att uppgifterna syns.'],
    filter:
      'En textmodul skulle visa koden som text: använd HTML-modulen. Finns den inte i menyn saknar din roll rättigheten; be administratören om den eller om att lägga till modulen.',
  },
  liferay: {
    steps: [
      'Öppna Applikationer › Client Extensions och lägg till Custom Element (Liferay 7.4 och nyare).',
      'HTML Element Name: `{tag}`. JavaScript URL: skriptets adress nedan, bara `src`.',
      'Klistra in egenskaperna nedan i fältet Properties och publicera tillägget.',
      'Redigera sidan: tillägget finns bland widgetarna. Dra det till sin plats och publicera sidan.',
    ],
    filter:
      'Redigeraren för webbinnehåll kan ta bort skriptet och det okända elementet, och Liferay byter sidor utan att ladda om dem. Som tillägg stör ingetdera. Om du inte får lägga till tillägg, använd inbäddningsramen.',
  },
  joomla: {
    steps: [
      'Öppna System › Globala inställningar › Textfilter (System › Global Configuration › Text Filters) och välj Ingen filtrering (No Filtering) för din grupp.',
      'Byt din användares redigerare till None eller CodeMirror: TinyMCE tar bort element som den inte känner till.',
      'Lägg till en webbplatsmodul av typen Anpassad (Custom), klistra in koden och välj position och sidor.',
      'Spara och titta på sidan. Du kan byta tillbaka redigeraren, men öppna inte modulen med den.',
    ],
    filter:
      'Standardfiltret tar bort skript och iframe för alla utom superanvändare, och TinyMCE okända element för alla. Om du inte får ändra inställningarna, lägg skriptet i sidmallen och klistra in div-platsen i en artikel.',
  },
  iframe: {
    steps: [
      'Leta i redigeraren efter Bädda in, Embed eller iframe.',
      'Klistra in inbäddningsramen eller, om redigeraren bara frågar efter en adress, enbart adressen.',
      'Om redigeraren frågar efter ett namn (title), skriv vad som finns i ramen: skärmläsare säger det.',
      'Ge ramen en höjd på ungefär 900 pixlar, eller lägg till skriptet för höjden om sidan får ha skript.',
    ],
    filter: 'Om redigeraren bara godtar adresser till tjänster som den känner till, be administratören tillåta namnet på den här servern.',
  },
};
