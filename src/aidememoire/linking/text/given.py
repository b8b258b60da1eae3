"""First names that are, almost always, a woman's or a man's: who *he* or *she* is likelier to be.

General knowledge. Left out are names that both bear (Jordan, Nour, Dominique, Almaz), and those of women in -a, which their ending tells
(Maria, Elena); those of men in -a are here (Nikola, Musa).
"""

from __future__ import annotations

from functools import lru_cache

from aidememoire.linking.text.names import fold

_WOMEN = """
Abigail Adaeze Adélaïde Adele Agathe Agnes Agnieszka Aigerim Aigul Aileen Aino Aisling Aïssatou Alemitu Alenka Alice
Aline Alison Allison Almudena Amelie Aminetou Amparo Amy Andree Angelina Anjali Ann Anne Anneke Annelies
Anneliese Annelise Annelore Annette Annick Annie Armine Asel Ashley Astrid Audrey Aurélie Avril Aygül Aygun
Aynur Ayşe Aysel Aysulu Barbara Beatrice Beatrix Beatriz Begoña Benedicte Berit Berivan Bernadette Besë Betty Bintou
Birgit Birgitte Bridget Brigitte Calliope Carmen Carole Caroline Catherine Cathrine Catriona Cécile Celeste Céline
Chantal Charlotte Chloé Christelle Christiane Christine Ciara Claire Clare Clarisse Claudine Clémence Clementine
Clotilde Colette Colleen Condoleezza Consuelo Corazon Corinne Dagny Danae Daphne Deborah Deirdre Denise Désirée Diane
Dilnoz Dolores Doris Dorothy Edith Edwige Eileen Eirini Eleanor Eleni Elif Elin Elisabeth Elise Elizabeth Ellen Elodie
Eloise Elsbeth Elspeth Emel Émilie Emily Emine Erin Esme Espérance Estelle Esther Ethel Eunice Eve Faith
Farzaneh Fatemeh Fatou Fatoumata Fiona Fleur Florence Flutura Frances Françoise Freya Gabrielle Galit Geneviève
Gertrude Ghada Ghislaine Gisèle Gitte Gladys Gohar Grace Gretchen Guadalupe Gudrun Gülriz Gülten Gunnhild Gwendolyn
Hannah Hanne Hannelore Harriet Haruko Hayat Heather Hedwig Heidi Helen Helene Helle Henriette Henrike Hilde
Hildegard Hillary Hiwot Hodan Honorine Hortense Ianthe Ibtisam Ilse Immaculée Ines Ingeborg Inger Ingrid Intisar Ione
Irene Irini Iris Isabel Isabelle Isobel Ivy Jacqueline Jane Janet Janice Jasmin Jeanne Jeannette Jennifer Jenny Jessie
Joanne Jocelyne Jodie Johanne Josephine Josiane Joy Joyce Judith Julie Juliet Juliette June Justine Jyldyz
Kadiatou Karin Kate Katherine Kathleen Kathryn Katrien Katrin Keiko Kerstin Ketevan Keziah Khadijeh Kirsten
Kirsti Kjersti Kristin Kristine Laetitia Latifah Laure Leah Leilah Leonie Leonor Letay Liesbeth Liesel Lilian
Lillian Lindiwe Lise Liv Lois Lorraine Louise Lourdes Lucie Lucile Lucy Lusine Lynn Mabel Madeleine Madeline Magali
Mahnaz Mahtab Malene Maral Marcelle Marcelline Maren Margaret Margarethe Margit Margot Margrethe Marguerite Mariam
Marianne Maribel Marie Marieke Marion Marisol Marit Marjolein Marjorie Marlène Marthe Martine Mary Maryam
Maryse Mathilde Matilde Maud Maureen Maysoon Mayuri Mechthild Meenakshi Meghan Mehriban Mei Mercedes Mercy Merete
Merle Mervat Mervete Meryem Mette Michelle Michiko Milagros Mildred Mireille Miren Miriam Mirjam Mona Monique Muriel
Myriam Nadège Nadine Najat Naledi Nancy Naoko Naomi Narges Narine Nasrin Natalie Nathalie Nawal Nazgul Neslihan Nesrin
Nestan Newroz Ngozi Niamh Nicole Nigar Nilgün Nilufar Nives Noémie Noriko Nurgul Odette Odile Olive Olivia
Orlaith Ottilie Oumou Pamela Parveen Patience Pauline Peggy Penelope Pernille Phoebe Phyllis Pilar Prudence Rabab
Rachel Ragnhild Raquel Rebecca Refilwe Regine Reinhild Renate Rim Roisin Rojbin Rojin Rosalind Rosario Rose Rosemary
Roswitha Ruth Sabine Sachiko Sally Sandrine Sarah Sawsan Seher Selin Sevgül Shannon Sharon Sheila Sherine Shirin
Shirley Shpresë Sibylle Signe Signy Sigrid Sigrun Sinéad Siobhan Siranush Siv Solange Soledad Solène Solveig
Sophie Soraya Stephanie Suad Susan Susanne Sylvie Synnøve Tamar Tamsin Tasneem Tatev Teresa Teuta Thaís Thandiwe
Therese Toril Tove Trinidad Ulrike Ursel Ursula Uschi Valdete Valerie Véronique Virginie Viviane Vjosë Wafaa
Wanjiru Widad Wiebke Wilhelmine Winifred Xochitl Yael Yasmin Yesim Yildiz Yodit Yoko Yuko Yvette Yvonne Zainab Zaynab
Zeinab Zeynep Zineb Zoe
"""
_MEN = """
Aaron Abbas Abdalla Abdallah Abdelaziz Abdelhakim Abdou Abdul Abdulaziz Abdulkadir Abdulla Abdullah Abdulrahman Abel
Abkar Abraham Abubakar Adam Adama Adel Adnan Adrian Agha Ahmad Ahmed Akhtar Akira Alan Alasdair Albert Alejandro
Aleksa Aleksandar Aleksandr Aleksei Alessandro Alexander Alexei Alexis Alfred Ali Alistair Aloysius Alvaro Amadou
Ambrose Amir Amos Anas Anatol Anatoly Anders Andreas Andrei Andrés Andrew Andriy Andrzej Angel Angelo Anselm Ante
Anthony Antoine Anton Antonio Anwar Aram Ararat Arben Arbnor Aristide Arkady Arman Armen Arne Arnold Arsen Arthur
Artur Arturo Arvind Asad Ashot Ashraf Aslan Astamur Atta Attila Augustin Aurel Aurélien Aurelio Avi Axel Azamat Aziz
Bahram Bakr Bakyt Barnabas Bart Barthélemy Bartolomé Bashar Bashir Bashkim Behrouz Behzad Béla Ben Benedict Benedikt
Benjamin Bernard Bernhard Bertram Bertrand Beslan Besnik Biram Björn Blaise Blerim Bo Bogdan Bohuslav Bojan Boris
Boubacar Boyko Branko Brian Bruno Bulat Bülent Burak Burhan Carl Carlos Casimir Caspar Celestino Cemil Cesar Cevdet
Charles Chol Christian Christoph Christophe Christopher Ciarán Cihan Cihangir Claus Clemens Clément Colin Colm Conor
Constantin Corentin Cormac Cornelis Cornelius Costa Cristóbal Cyril Dag Damir Dan Daniel Danila Danilo Dario Darko
David Davit Davor Dawit Declan Dejan Deng Denis Dennis Derrick Desmond Devraj Didier Diego Dieter Dieudonné Dimitar
Dimitri Dimitrios Dirk Dmitri Dmitry Domingos Dominik Donald Douglas Dragan Dragutin Driss Driton Duncan Dylan Eamon
Eckart Edgar Edmund Eduardo Edvin Edward Efraín Ehud Eirik Eitan Elazar Elchin Eldar Eli Elias Eliécer Elijah Elkhan
Ellis Elmar Elmir Elnur Emil Emile Emilio Emmanuel Emomali Enrique Enver Erhan Eric Erik Erkan Erlan Ermek Ernest
Ernesto Ersoy Ethan Etienne Eugen Eugene Eusebio Evaristo Everard Ezequiel Ezra Fabian Fabrizio Fadi Fahad Faisal
Faraj Farhad Farid Faris Farrukh Fatmir Faustin Faysal Feliks Felipe Felix Ferdinand Fergus Ferhad Fermín Fernando
Fidèle Fikret Filip Firas Firmin Firuz Florian Foday Foma Francesco Francis Francisco Franck François Frank Franz Fred
Frederick Friedhelm Friedrich Fuad Gabriel Garba Garegin Gareth Gaspar Gaspard Gatluak Gavin Genc Gennady Geoffrey
Georg George Georges Georgi Georgios Gerald Gérard Gerhard Getachew Gevorg Géza Ghassan Ghulam Gianluca Gideon Gilbert
Giles Giorgi Giorgos Giovanni Girma Gleb Gonzalo Goran Gordon Graham Grant Gregor Gregory Grigol Grigor Guillermo
Gunnar Gustav Guy Gyula Habib Hadi Haidar Haider Haitham Hakan Hakob Haluk Halvard Hamad Hamdi Hamid Hamza Hans Harald
Harold Harry Haruto Hasan Hashim Hassan Hatem Hayk Hector Heikki Helmut Hendrik Henning Henri Henrik Henry Herbert
Hermann Hernán Hernando Hervé Hisham Horacio Horia Hossam Hossein Hovhannes Howard Hrant Hrayr Hugh Hugo Humberto
Husayn Hussein Ian Ibrahim Idris Idriss Ignacio Igor Ihor Ilham Ilia Ilias Ilija Ilir Ilya Ilyas Imad Imed Imran
Ingmar Ioannis Ion Irakli Isa Isaac Isaiah Isidro Iskandar Ismail Issa Ivan Ivica Ivo Jaakko Jack Jacob Jacques Jakob
Jamal James Jamil Jan Janez Janusz Jaroslav Javier Jean Jeffrey Jens Jeremiah Jérôme Jesper Jesse Jesús Jeyhun Jibril
Jim Jiri Joachim João Joaquim Joaquín Johan Johann Johannes John Joko Jón Jonas Jonathan Jorge José Josef Joseph
Joshua Josip Jovan Juan Jude Juha Jukka Jules Julian Julien Julius Juma Jürgen Kamal Kamel Kamran Kanat Karim Karl
Kaspar Kazuya Keba Kebede Keita Keith Kemal Kenan Kenji Kenneth Kenta Kerem Kevin Kgalema Khaldoun Khaled Khalid
Khalifa Khalil Kiril Kirill Klaus Kofi Komlan Konrad Konstantin Konstantinos Kosta Kuol Kurt Kwabena Kwame Kyriakos
Lars Lasha Laszlo Latif Laurent Lawrence Layth Lazar Leandro Leif Leo Léon Leonard Leonardo Leonid Leontios Leopold
Leopoldo Levan Levent Levon Liam Lionel Lloyd Lorenz Lorenzo Louis Lourenço Luc Luca Lucas Ludovico Ludwig Luigi Luis
Luka Lukas Luke Maarten Mahamat Maher Mahmoud Mahmud Majed Majid Maksim Malcolm Malik Mamadou Manfred Mansour Manuel
Marat Marc Marcel Marcelo Marcin Marco Marcos Marcus Marek Mariano Mario Marios Mark Marko Markus Martin Marwan Matej
Mateo Mateusz Mathieu Matija Matjaž Matteo Matthew Matthias Maurice Maurizio Max Maxim Mazen Mehdi Mehmet Meir Michael
Michal Michel Miguel Mihai Mihail Mikael Mikhail Mikko Mikola Milan Miloš Miodrag Mirko Miroslav Mirza Misha Mishari
Mladen Mohamed Mohammad Mohammed Morten Morteza Moshe Mostafa Moussa Moustafa Moustapha Mukhtar Mulugeta Munther Murad
Murat Murtada Murtaza Musa Mustafa Mustapha Mykola Mykyta Naim Najib Narendra Nasser Nathan Naveed Nazim Ndaba Nebojša
Neil Nicholas Nicolae Nicolás Niels Nigel Nikita Nikol Nikola Nikolai Nikolaos Nikolay Nikos Nils Noah Noam Noel
Norbert Norman Nuri Nurlan Nursultan Octavian Ognjen Olaf Olav Ole Oleg Oleh Oleksa Oleksandr Oleksiy Oliver Olivier
Omar Omer Orhan Orkhan Osama Oscar Oskar Osman Ostap Otabek Otto Ovidio Owen Pablo Paolo Pascal Patrice Patrick Paul
Paulo Pavel Pavlo Pavlos Pawel Pedro Pekka Percy Pere Perry Peter Petr Petro Petros Petru Philip Philippe Pierre Piers
Pietro Piotr Qais Qasim Radim Radomir Radoslav Rafael Rafał Rahim Rahman Rajesh Rakesh Ralf Ralph Ramin Ramón Randall
Raphaël Rashid Rasmus Rauf Raúl Raymond Raza Recep Reinhard Reinhold Renato René Reto Reza Ricardo Richard Riza Robert
Roberto Rodrigo Roger Rohan Roland Rolando Rolf Roman Ronald Rory Ross Roy Ruben Rudolf Rufat Rufus Ruggero Rupert
Ruslan Russell Rustam Ryota Rza Saad Sadyr Said Saidmurod Salah Salar Salem Salim Salman Salva Sam Sami Samir Samuel
Samvel Sandro Santiago Saqib Sardor Sargis Sasha Saud Sava Scott Séamus Sean Sebastian Seiya Sékou Selçuk Selim Serdar
Serge Sergei Sergey Sergio Serhat Serhii Seth Seymur Shahbaz Shahid Shahram Shakir Shaun Shavkat Shimon Shinobu Shinya
Shota Simeon Simon Siniša Sipho Slobodan Sohrab Solomon Søren Sotiris Spyros Stanislav Stavros Stefan Stelios Sten
Stephen Stevan Steven Stoyan Stuart Suhail Suleiman Sven Sylvain Sylvester Taavi Tadeusz Taha Takuya Talal Talant
Talha Talib Tamás Tarek Tarik Tariq Tatsuya Tauno Ted Temirlan Teodoro Terence Thaddeus Thanos Theodor Theodoros
Thibaut Thierry Thomas Thorvald Tibor Tigran Timothy Timur Tobias Todor Togrul Tom Toma Tomas Tomé Tomislav Tommaso
Toomas Torbjørn Tore Torvald Tristan Tural Turki Ulan Ulrich Umar Uroš Usama Vadim Vahan Vahram Vakhtang Valentin
Valeriy Valery Vartan Vasil Vasile Vasily Veaceslav Vedran Velimir Veljko Victor Viktor Vincent Virgilio Vitali
Vitalie Vitaly Vladimir Vladislav Vladyslav Volodymyr Vsevolod Vuk Walid Walter Warren Wendell Werner Wilfred Wilhelm
Willem William Witold Wolfgang Xavier Yahia Yahya Yannick Yannis Yasin Yasir Yasser Yassin Yavuz Yiannis Yitzhak
Yohannes Yoseph Youssef Yukiya Yuri Yuriy Yusuf Yuta Yuya Yves Zafar Zaid Zakaria Zaur Zbigniew Zdeněk Zeev Zia Ziad
Zoltan Zoran Zurab Zviad
"""


@lru_cache(maxsize=1)
def _by_name() -> dict[str, str]:
    return {fold(name): "she" for name in _WOMEN.split()} | {fold(name): "he" for name in _MEN.split()}


def pronoun_of_name(first: str) -> str | None:
    """Return `she` or `he` where a folded first name is a woman's or a man's; None where it does not tell."""
    return _by_name().get(first)
