import { ourNewspaper } from '@/app/_desk/newspaper'
import { typeset } from '@/lib/articles/typography.rules'
import { MailTo } from './mail-to'

/** The newsroom's rules; loi du 29 juillet 1881, article 2 bis, gives each journalist the right to such a charter. */
export async function Charter() {
  const { name, publicationDirector, contactEmail } = await ourNewspaper()
  return (
    <>
      <p>Voici ce que {name} promet à ses lecteurs, et ce qu’il leur demande.</p>
      <h2>Les faits</h2>
      <ul>
        <li>Un fait est vérifié avant d’être écrit. Ce qui n’est pas établi est dit tel.</li>
        <li>
          Une information vient d’une source, et l’article dit laquelle, sauf quand la nommer la mettrait en danger.
        </li>
        <li>Les personnes mises en cause sont jointes avant la parution, et leur réponse est publiée.</li>
        <li>Le commentaire est distinct de l’information, et signalé.</li>
      </ul>
      <h2>Les corrections</h2>
      <ul>
        <li>Une erreur est corrigée sans délai, et la correction est datée.</li>
        <li>Un article n’est pas réécrit en silence : chaque mise à jour de fond porte son heure.</li>
        <li>
          Les changements sont réunis sur la page <a href="/corrections">Mises à jour et corrections</a>.
        </li>
      </ul>
      <h2>L’indépendance</h2>
      <ul>
        <li>Aucun annonceur, donateur ou élu ne relit un article avant sa parution.</li>
        <li>Un journaliste n’écrit pas sur ce qui lui rapporte.</li>
        <li>Un texte ou une image produits avec l’aide d’une machine le disent.</li>
      </ul>
      <h2 id="moderation">Les commentaires</h2>
      <p>
        La discussion est ouverte à tous, sans compte. Sous la plupart des articles, les commentaires sont lus par une
        personne de la rédaction avant de paraître{'\u202f'}; sous quelques-uns, ils paraissent aussitôt et sont lus
        ensuite, ce que le formulaire dit. Un article peut être fermé aux commentaires, dès sa parution ou plus tard.
      </p>
      <p>Sont refusés{'\u202f'}:</p>
      <ul>
        <li>Les propos contraires à la loi{'\u202f'}: injure, diffamation, provocation à la haine, vie privée.</li>
        <li>Les attaques contre des personnes.</li>
        <li>La publicité, et les envois répétés.</li>
        <li>Ce qui est sans rapport avec l’article, ou illisible.</li>
      </ul>
      <p>
        Un désaccord, même vif, n’est pas un motif. Aucun texte n’est réécrit par la rédaction{'\u202f'}: il paraît
        comme il est venu, ou ne paraît pas (seules les rafales d’un même signe sont abrégées). Un commentaire se
        modifie ou se retire pendant cinq minutes depuis l’appareil qui l’a envoyé, par la page{' '}
        <a href="/mes-commentaires">Mes commentaires</a>.
      </p>
      <p>
        Le site juge seul de trois choses, et le dit{'\u202f'}: un mot que la rédaction a exclu n’est pas pris, et son
        auteur lit lequel{'\u202f'}; le nombre d’envois par connexion et par article est limité{'\u202f'}; un texte qui
        ressemble à une publicité, à un envoi répété, ou qui contient un mot à surveiller, attend qu’une personne le
        lise. Tout autre refus est décidé par une personne. Un lecteur vérifié dont assez de commentaires ont été
        acceptés paraît sans attendre, et est lu ensuite.
      </p>
      <p>
        Sous chaque commentaire, « Signaler » l’adresse à la modération. Une personne lit le signalement et décide
        {'\u202f'}; sa décision paraît sur le reçu, dont l’adresse est donnée à l’envoi.
      </p>
      <p>
        L’auteur d’un commentaire refusé ou retiré reçoit le motif à l’adresse qu’il a donnée, et peut contester la
        décision pendant trente jours{'\u202f'}: une autre personne l’examine. Les chiffres de la modération sont sur la
        page <a href="/transparence">Transparence</a>.
      </p>
      <h2>Qui en répond</h2>
      <p>
        {typeset(
          `Cette charte engage la rédaction ; ${publicationDirector || '…'}, qui dirige la publication, en répond.`,
        )}{' '}
        Pour dire qu’elle n’a pas été suivie, écrivez à <MailTo address={contactEmail} />.
      </p>
    </>
  )
}
